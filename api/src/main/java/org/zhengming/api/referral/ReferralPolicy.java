package org.zhengming.api.referral;

import java.time.Duration;
import java.util.Set;

/**
 * What organs decide about referrals.
 *
 * @param departmentFirst ids of organs where the department inquires first and only what is serious goes to the police
 *     (S3 第18条)
 * @param seriousOnly ids of organs that refer only what was found serious, whoever inquired
 * @param suspendAbovePercent share of referrals that the police did not accept, or of shielded posts reclassified, above
 *     which no new referral is opened
 * @param suspendFrom decided referrals below which no share is taken
 * @param suspendWindow how far back the shares look
 */
public record ReferralPolicy(
        Set<String> departmentFirst,
        Set<String> seriousOnly,
        int suspendAbovePercent,
        int suspendFrom,
        Duration suspendWindow) {

    public static final ReferralPolicy USUAL = new ReferralPolicy(Set.of(), Set.of(), 50, 10, Duration.ofDays(180));

    /** @throws IllegalArgumentException if the share is not of a hundred or the number is not positive */
    public ReferralPolicy {
        departmentFirst = Set.copyOf(departmentFirst);
        seriousOnly = Set.copyOf(seriousOnly);
        if (suspendAbovePercent < 0 || suspendAbovePercent > 100 || suspendFrom < 1) {
            throw new IllegalArgumentException("a share of 0 to 100 per cent from at least one referral");
        }
    }

    /** Whether only what is serious goes on; where the department inquires first, it is so too. */
    boolean seriousOnly(String organ) {
        return seriousOnly.contains(organ) || departmentFirst.contains(organ);
    }

    boolean departmentFirst(String organ) {
        return departmentFirst.contains(organ);
    }

    /** Whether so many of all are too many. */
    boolean tooMany(long some, long all) {
        return all >= suspendFrom && some * 100 > all * suspendAbovePercent;
    }
}
