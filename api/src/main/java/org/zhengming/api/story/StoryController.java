package org.zhengming.api.story;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import org.zhengming.api.story.StoryList.StoryOrder;
import reactor.core.publisher.Mono;

/** Looking at one story. Each look leaves a trace before anything is shown. */
@RestController
@RequestMapping("/api/v1/stories")
@Tag(name = "stories", description = "Posts about one happening.")
public class StoryController {

    private static final int USUAL_SIZE = 20;
    private static final int MOST_SIZE = 100;
    private static final int MOST_LISTED = 50;
    private static final int USUAL_HOURS = 168;
    private static final int MOST_HOURS = 8760;

    private final StorySearch stories;
    private final StoryCases cases;
    private final AuditLog audit;
    private final RateLimit rate;
    private final InstantSource clock;

    /** @param rate per session */
    public StoryController(StorySearch stories, StoryCases cases, AuditLog audit, RateLimit rate, InstantSource clock) {
        this.stories = stories;
        this.cases = cases;
        this.audit = audit;
        this.rate = rate;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listStories",
            summary = "Stories of the last hours: those with most posts, or the newest.")
    @Parameter(in = ParameterIn.QUERY, name = "order", schema = @Schema(implementation = StoryOrder.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "hours",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "8760", defaultValue = "168"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "50", defaultValue = "20"))
    public Mono<StoryList> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given =
                QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("order", "hours", "size"));
        StoryOrder order = order(given.text("order", 20));
        Duration lately = Duration.ofHours(given.wholeNumber("hours", USUAL_HOURS, 1, MOST_HOURS));
        int size = given.wholeNumber(StoryParameters.SIZE, USUAL_SIZE, 1, MOST_LISTED);
        return bounded(exchange).then(SignedIn.current()).flatMap(reader -> stories.list(
                        order, lately, size, clock.instant(), reader.affiliation())
                .delayUntil(found -> audit.record(reader.did(AuditAction.LIST_STORIES, null, AuditOutcome.DONE))));
    }

    private static StoryOrder order(@Nullable String given) {
        return given == null
                ? StoryOrder.TOP
                : Arrays.stream(StoryOrder.values())
                        .filter(each -> each.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> ApiException.parameter("order", "TOP, LATEST"));
    }

    private Mono<String> bounded(ServerWebExchange exchange) {
        return SignedIn.countedBy(exchange).doOnNext(who -> rate.use(who).ifPresent(wait -> {
            throw ApiException.later(ProblemCode.SEARCH_THROTTLED, wait);
        }));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getStory", summary = "One story: its posts, when they came, and how far they spread.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            description = "nextCursor of the page before.",
            schema = @Schema(type = "string"))
    public Mono<StoryView> find(
            @Parameter(description = "Id of the story.") @PathVariable("id") String id,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), StoryParameters.KNOWN);
        int size = given.wholeNumber(StoryParameters.SIZE, USUAL_SIZE, 1, MOST_SIZE);
        String cursor = given.text(StoryParameters.CURSOR, StoryParameters.LONGEST_CURSOR);
        return bounded(exchange).then(SignedIn.current()).flatMap(reader -> stories.find(
                        id, size, cursor, reader.affiliation(), locale)
                .delayUntil(found -> audit.record(reader.did(AuditAction.VIEW_STORY, id, AuditOutcome.DONE))));
    }

    @GetMapping("/{id}/cases")
    @Operation(
            operationId = "listStoryCases",
            summary = "Cases that were opened from a story or its findings.",
            description = "Of the kinds and organs that the reader may see, newest first, at most 50.")
    public Mono<StoryCaseList> cases(
            @Parameter(description = "Id of the story.") @PathVariable("id") String id,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        return bounded(exchange).then(SignedIn.current()).flatMap(reader -> stories.findings(id, reader.affiliation())
                .flatMap(findings -> cases.of(Actor.of(reader), id, findings))
                .delayUntil(
                        found -> audit.record(reader.did(AuditAction.LIST_CASES, "story " + id, AuditOutcome.DONE))));
    }
}
