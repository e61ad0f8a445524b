package org.zhengming.api.search;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.ingest.PostKind;

/** Describes the parameters that {@link SearchParameters} reads to readers of the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "Words, \"phrases\", AND OR NOT, parentheses and field:value; empty finds everything.",
            schema = @Schema(type = "string", maxLength = 1000)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "First instant of publication.",
            schema = @Schema(implementation = Instant.class)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "First instant after the range.",
            schema = @Schema(implementation = Instant.class)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "route",
            array = @ArraySchema(schema = @Schema(implementation = Route.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "signal",
            array = @ArraySchema(schema = @Schema(implementation = SignalType.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "leak",
            array = @ArraySchema(schema = @Schema(implementation = LeakType.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "context",
            array = @ArraySchema(schema = @Schema(implementation = SpeechContext.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "person",
            description = "Ids of protected persons.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organ",
            description = "Ids of organs.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(in = ParameterIn.QUERY, name = "source", array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "kind",
            array = @ArraySchema(schema = @Schema(implementation = PostKind.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "story",
            description = "Ids of stories.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "RELEVANCE when there is a query, else NEWEST.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"RELEVANCE", "NEWEST", "OLDEST"})),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "nextCursor of the page before.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "facets",
            description = "Which fields to count over all matches.",
            array = @ArraySchema(schema = @Schema(implementation = Facet.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "histogram",
            description = "Width of the histogram's buckets; none when absent.",
            schema = @Schema(implementation = HistogramInterval.class)),
})
@interface SearchParametersDescribed {}
