package org.zhengming.api.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.FieldFault.FaultKind;

/** The reason that somebody gives in their own words for what they do. */
public final class GivenReason {

    private static final int LONGEST = 2_000;

    private GivenReason() {}

    /** What is wrong with it, if anything: missing or blank, or longer than 2,000 code units or not {@linkplain GivenText#isWhole whole}. */
    public static Optional<FieldFault> fault(@Nullable String reason) {
        return fault(reason, "/reason");
    }

    /**
     * The same of other words of somebody's own.
     *
     * @param pointer where they stand in the request
     */
    public static Optional<FieldFault> fault(@Nullable String words, String pointer) {
        if (words == null || words.isBlank()) {
            return Optional.of(new FieldFault(pointer, FaultKind.MISSING));
        }
        boolean broken = words.length() > LONGEST || !GivenText.isWhole(words);
        return broken ? Optional.of(new FieldFault(pointer, FaultKind.TOO_LONG)) : Optional.empty();
    }
}
