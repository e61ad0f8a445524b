package org.zhengming.ingest.source;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the organs decide about how their cases go.
 *
 * @param withoutSuperior ids of organs that publish clarifications without a superior's approval
 * @param departmentFirst ids of organs where the department inquires into a leak before anything goes to the police
 * @param seriousOnly ids of organs that refer only what was found serious
 * @param suspendAbovePercent share of refusals or reclassifications above which referrals are suspended
 * @param suspendFrom decided cases below which no share is taken
 * @param suspendWindow how far back the shares look
 * @param falseAlarmsKept how long a false alarm stays, hidden, so that it can be exported as a labelled case
 * @param terms lengths of deadlines of the organ's own, by code
 */
public record OrganRules(
        Set<String> withoutSuperior,
        Set<String> departmentFirst,
        Set<String> seriousOnly,
        int suspendAbovePercent,
        int suspendFrom,
        Duration suspendWindow,
        Duration falseAlarmsKept,
        Map<String, SetTerm> terms) {

    /** Nothing decided: every clarification is approved by the superior, and every leak may go to the police. */
    public static final OrganRules USUAL =
            new OrganRules(Set.of(), Set.of(), Set.of(), 50, 10, Duration.ofDays(180), Duration.ZERO, Map.of());

    /**
     * A length as the file writes it.
     *
     * @param line in the file, for whoever finds that it is none
     */
    public record SetTerm(String text, int line) {}

    public OrganRules {
        withoutSuperior = Set.copyOf(withoutSuperior);
        departmentFirst = Set.copyOf(departmentFirst);
        seriousOnly = Set.copyOf(seriousOnly);
        terms = Map.copyOf(terms);
    }
}
