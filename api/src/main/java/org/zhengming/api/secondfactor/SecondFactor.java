package org.zhengming.api.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One person's second factor.
 *
 * @param since when it was enrolled
 * @param lastStep of the last code that was taken
 * @param recovery hashes of the recovery codes that are left
 * @param failures wrong codes since the last right one, or since the last lock
 * @param lockedUntil no code is looked at before, or {@code null}
 */
record SecondFactor(
        byte[] secret,
        Instant since,
        long lastStep,
        List<String> recovery,
        int failures,
        @Nullable Instant lockedUntil) {

    static final int MOST_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    SecondFactor {
        recovery = List.copyOf(recovery);
    }

    /** How long it stays locked. */
    Optional<Duration> locked(Instant now) {
        return lockedUntil == null || !now.isBefore(lockedUntil)
                ? Optional.empty()
                : Optional.of(Duration.between(now, lockedUntil));
    }

    /** What it is after the code was taken, or nothing when the code is not right. */
    Optional<SecondFactor> taking(String code, Instant now) {
        if (RecoveryCodes.looksLikeOne(code)) {
            String hash = RecoveryCodes.hash(code);
            return recovery.contains(hash) ? Optional.of(right(lastStep, without(hash))) : Optional.empty();
        }
        OptionalLong step = Totp.stepOf(secret, code, now, lastStep);
        return step.isPresent() ? Optional.of(right(step.getAsLong(), recovery)) : Optional.empty();
    }

    /** What it is after a wrong code. */
    SecondFactor mistaken(Instant now) {
        boolean locks = failures + 1 >= MOST_FAILURES;
        return new SecondFactor(
                secret, since, lastStep, recovery, locks ? 0 : failures + 1, locks ? now.plus(LOCK) : null);
    }

    private SecondFactor right(long step, List<String> left) {
        return new SecondFactor(secret, since, step, left, 0, null);
    }

    private List<String> without(String hash) {
        return recovery.stream().filter(each -> !each.equals(hash)).toList();
    }

    @Override
    public String toString() {
        return "SecondFactor[]";
    }
}
