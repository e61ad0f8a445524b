package org.zhengming.api.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of deadlines, by code. Immutable. */
public final class DeadlineRules {

    private record Row(
            String code,
            DeadlineKind kind,
            String term,
            LengthMark mark,
            Obligation obligation,
            List<String> bases,
            String startsWith,
            boolean pausable,
            boolean extendable,
            boolean rolls,
            List<NoticeRow> notices) {}

    private record NoticeRow(NoticeRule.Kind kind, String when, Recipient to) {}

    private final Map<String, DeadlineRule> byCode;

    private DeadlineRules(Map<String, DeadlineRule> byCode) {
        this.byCode = byCode;
    }

    /** The rules that come with the program. */
    public static DeadlineRules bundled() {
        try (InputStream in = DeadlineRules.class.getResourceAsStream("rules.json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json an array of rules, terms as in {@link TermText} */
    static DeadlineRules read(InputStream json) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Map<String, DeadlineRule> rules = new LinkedHashMap<>();
        for (Row row : mapper.readValue(json, Row[].class)) {
            rules.put(row.code(), rule(row));
        }
        return new DeadlineRules(rules);
    }

    private static DeadlineRule rule(Row row) {
        return new DeadlineRule(
                row.code(),
                row.kind(),
                TermText.parse(row.term()),
                row.mark(),
                row.obligation(),
                row.bases(),
                row.startsWith(),
                row.pausable(),
                row.extendable(),
                row.rolls(),
                row.notices().stream()
                        .map(each -> NoticeRule.parse(each.kind(), each.when(), each.to()))
                        .toList());
    }

    /**
     * The rules with lengths of the organ's own, which are policy then. What the law fixes stands; a length that it only
     * asks for as a rule (一般应当) may be set.
     *
     * @param terms by code, written as in {@link TermText}
     * @throws IllegalArgumentException naming the code that cannot be set so
     */
    public DeadlineRules with(Map<String, String> terms) {
        Map<String, DeadlineRule> changed = new LinkedHashMap<>(byCode);
        terms.forEach((code, term) -> changed.put(code, changed(code, term)));
        return new DeadlineRules(changed);
    }

    private DeadlineRule changed(String code, String term) {
        DeadlineRule rule = require(code);
        if (rule.mark() == LengthMark.LAW && rule.obligation() != Obligation.USUALLY) {
            throw new IllegalArgumentException("deadline " + code + " is fixed by law and cannot be configured");
        }
        Term own = TermText.parse(term);
        if (periodic(rule.term()) != periodic(own)) {
            throw new IllegalArgumentException("deadline " + code + " is written such as " + rule.termText());
        }
        return rule.with(own);
    }

    private static @Nullable ReportingPeriod periodic(Term term) {
        return term instanceof Term.AfterPeriod after ? after.period() : null;
    }

    /** @throws IllegalArgumentException if there is no such rule */
    public DeadlineRule require(String code) {
        DeadlineRule rule = byCode.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("no deadline is called " + code);
        }
        return rule;
    }

    public Collection<DeadlineRule> all() {
        return byCode.values();
    }
}
