package org.zhengming.api.referral;

import java.util.Collection;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.ReferenceBucket;

/**
 * Leaked items by the buckets of 法释〔2017〕10号 第5条第1款第三至五项, and what share of the reference count they come to (第六项).
 * For reference alone.
 *
 * @param perMille thousandths of the reference count, cut off; halved counts for an insider's leak (第八项) double it
 */
record ReferenceCounts(long n50, long n500, long n5000, long perMille) {

    private static final long REFERENCE = 1_000;
    private static final long FAR_ABOVE = 10 * REFERENCE;

    /** @param insider whether the values come from an official duty */
    static ReferenceCounts of(Collection<Leak> leaks, boolean insider) {
        return of(
                count(leaks, ReferenceBucket.T50),
                count(leaks, ReferenceBucket.T500),
                count(leaks, ReferenceBucket.T5000),
                insider);
    }

    static ReferenceCounts of(long n50, long n500, long n5000, boolean insider) {
        // n50/50 + n500/500 + n5000/5000, in five-thousandths so that nothing is rounded before the end.
        long parts = (n50 * 100 + n500 * 10 + n5000) * (insider ? 2 : 1);
        return new ReferenceCounts(n50, n500, n5000, parts * REFERENCE / 5_000);
    }

    CountHint hint() {
        if (perMille >= FAR_ABOVE) {
            return CountHint.FAR_ABOVE_REFERENCE;
        }
        return perMille >= REFERENCE ? CountHint.REACHES_REFERENCE : CountHint.BELOW_REFERENCE;
    }

    private static long count(Collection<Leak> leaks, ReferenceBucket bucket) {
        return leaks.stream().filter(leak -> leak.bucket() == bucket).count();
    }
}
