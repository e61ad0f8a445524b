package org.zhengming.api.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengming.api.clarification.ClarificationPolicy;
import org.zhengming.api.deadline.DeadlineRules;
import org.zhengming.api.referral.ReferralPolicy;
import org.zhengming.api.retention.CaseRetention;
import org.zhengming.api.review.ReviewPolicy;
import org.zhengming.api.server.ProcedureSettings;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.ingest.source.ConfigurationProblem;
import org.zhengming.ingest.source.ConfigurationProblem.Code;
import org.zhengming.ingest.source.OrganRules;
import org.zhengming.ingest.source.OrganRules.SetTerm;

/** The configuration's words on how cases go, as the server takes them. */
public final class ProcedureRules {

    private ProcedureRules() {}

    /** @param kept how long cases are kept after their end */
    static ProcedureSettings of(OrganRules rules, CaseRetention kept) {
        return new ProcedureSettings(
                new ClarificationPolicy(rules.withoutSuperior()),
                new ReferralPolicy(
                        rules.departmentFirst(),
                        rules.seriousOnly(),
                        rules.suspendAbovePercent(),
                        rules.suspendFrom(),
                        rules.suspendWindow()),
                new ReviewPolicy(rules.falseAlarmsKept()),
                rules.terms().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .text())),
                kept);
    }

    /**
     * Looks at the lengths of deadlines, whose codes the file's reader does not know.
     *
     * @param file its name, for problems
     * @throws ConfigurationException with every length that cannot be set so
     */
    public static void check(String file, OrganRules rules) throws ConfigurationException {
        List<ConfigurationProblem> problems = new ArrayList<>();
        DeadlineRules bundled = DeadlineRules.bundled();
        rules.terms().forEach((code, term) -> {
            try {
                bundled.with(Map.of(code, term.text()));
            } catch (IllegalArgumentException unusable) {
                problems.add(problem(bundled, code, term, unusable));
            }
        });
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(ConfigurationProblem::line));
            throw new ConfigurationException(file, problems);
        }
    }

    private static ConfigurationProblem problem(
            DeadlineRules rules, String code, SetTerm term, IllegalArgumentException why) {
        boolean known = rules.all().stream().anyMatch(rule -> rule.code().equals(code));
        String codes = rules.all().stream().map(rule -> rule.code()).collect(Collectors.joining(", "));
        return known
                ? new ConfigurationProblem(Code.WRONG_VALUE, term.line(), List.of(code, term.text(), why.getMessage()))
                : new ConfigurationProblem(Code.UNKNOWN_KEY, term.line(), List.of(code, codes));
    }
}
