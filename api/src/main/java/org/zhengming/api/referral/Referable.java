package org.zhengming.api.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/**
 * What of a finding may be referred for a person, if anything. A plain function; the place where lawful speech is kept from
 * the police (principles 2 and 4).
 *
 * @param leaks of the person
 * @param signals of the person that are referable
 */
record Referable(ReferralScope scope, List<Leak> leaks, List<Signal> signals) {

    static final Set<SignalType> SIGNALS = EnumSet.of(
            SignalType.PRIVATE_INFO,
            SignalType.PRIVACY_INTRUSION,
            SignalType.THREAT,
            SignalType.HARASSMENT_CALL,
            SignalType.EXTORTION);

    private static final int LONGEST_EXCERPT = 20_000;

    /**
     * @param reclassified whether two people found that the post is not the lawful speech it was taken for
     * @throws ApiException FINDING_SHIELDED, or FINDING_NOT_REFERABLE when nothing in it may be referred
     */
    static Referable of(Finding finding, String person, boolean reclassified) {
        boolean shielded = !finding.contexts().isEmpty() && !reclassified;
        if (shielded && finding.route() != Route.REFERRAL_REVIEW) {
            throw new ApiException(ProblemCode.FINDING_SHIELDED);
        }
        List<Leak> leaks = finding.leaks().stream()
                .filter(leak -> person.equals(leak.person()))
                .toList();
        List<Signal> signals = finding.signals().stream()
                .filter(signal -> SIGNALS.contains(signal.type()) && person.equals(signal.person()))
                .toList();
        if (leaks.isEmpty() && signals.isEmpty()) {
            throw new ApiException(ProblemCode.FINDING_NOT_REFERABLE);
        }
        return new Referable(shielded ? ReferralScope.SPAN_ONLY : ReferralScope.WHOLE_POST, leaks, signals);
    }

    /** The values of the case; nothing in them is unmasked, and of a shielded post nothing but the spans. */
    Map<String, Object> fields(IndexedFinding document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putIfThere(fields, "address", document.url());
        putIfThere(fields, "source", document.source());
        putIfThere(fields, "story", document.story());
        fields.put("publishedAt", document.publishedAt().toString());
        fields.put("scope", scope.name());
        fields.put("signals", kinds());
        fields.put("spans", spans(document.content()));
        if (scope == ReferralScope.WHOLE_POST) {
            String content = document.content();
            fields.put("excerpt", content.substring(0, Math.min(LONGEST_EXCERPT, content.length())));
        }
        return fields;
    }

    private List<String> kinds() {
        Stream<SignalType> leaked = leaks.isEmpty() ? Stream.empty() : Stream.of(SignalType.PRIVATE_INFO);
        return Stream.concat(leaked, signals.stream().map(Signal::type))
                .distinct()
                .map(Enum::name)
                .toList();
    }

    private List<Map<String, Object>> spans(String masked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        leaks.forEach(leak -> rows.add(row(leak.subtype().name(), leak.start(), leak.end(), leak.masked())));
        signals.stream()
                .filter(signal -> signal.start() < signal.end() && signal.end() <= masked.length())
                .forEach(signal -> rows.add(row(
                        signal.type().name(),
                        signal.start(),
                        signal.end(),
                        masked.substring(signal.start(), signal.end()))));
        return rows;
    }

    private static Map<String, Object> row(String kind, int start, int end, String masked) {
        return Map.of("kind", kind, "start", start, "end", end, "masked", masked);
    }

    private static void putIfThere(Map<String, Object> fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.length() > 300 ? value.substring(0, 300) : value);
        }
    }
}
