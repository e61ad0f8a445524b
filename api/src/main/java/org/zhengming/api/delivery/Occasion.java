package org.zhengming.api.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.alert.Alert;

/** What a notice is about: ids, counts and times, nothing of a text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Occasion.OfFinding.class, name = "FINDING"),
    @JsonSubTypes.Type(value = Occasion.OfSwell.class, name = "SWELL"),
    @JsonSubTypes.Type(value = Occasion.OfSilence.class, name = "SILENCE")
})
public sealed interface Occasion {

    /** A finding, by its id. */
    record OfFinding(String finding) implements Occasion {}

    /** More is written than usual. */
    record OfSwell(Swell swell) implements Occasion {}

    /**
     * A source gives nothing although by its habit it should.
     *
     * @param since when it last gave something, or {@code null}
     */
    record OfSilence(String source, Instant since, int missed) implements Occasion {}

    /** As an alert calls it. */
    default Alert.Kind alertKind() {
        return switch (this) {
            case OfFinding finding -> Alert.Kind.FINDING;
            case OfSwell(Swell swell) ->
                switch (swell.kind()) {
                    case PILE_ON -> Alert.Kind.PILE_ON;
                    case BURST -> Alert.Kind.BURST;
                };
            case OfSilence silence -> Alert.Kind.SOURCE_SILENT;
        };
    }
}
