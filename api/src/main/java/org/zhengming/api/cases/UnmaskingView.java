package org.zhengming.api.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes in and out about unmaskings. */
public final class UnmaskingView {

    private UnmaskingView() {}

    /** @param field one of the case's {@code sealedFields} */
    public record UnmaskingRequest(String field, String reason) {}

    public record UnmaskingDecision(@Nullable Boolean granted, String reason) {}

    /** Those of the last two weeks, newest first. */
    public record UnmaskingList(List<Unmasking> unmaskings) {

        public UnmaskingList {
            unmaskings = List.copyOf(unmaskings);
        }
    }

    /**
     * The value, this once.
     *
     * @param value as JSON has it
     * @param mark who sees it, when and by whose grant; to be shown across the value
     */
    public record UnmaskedValue(Unmasking unmasking, Object value, String mark, Instant seenAt) {

        @Override
        public String toString() {
            return "UnmaskedValue[" + unmasking.id() + "]";
        }
    }
}
