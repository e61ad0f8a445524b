package org.zhengming.ingest.source;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhengming.ingest.source.ConfigurationProblem.Code;
import org.zhengming.ingest.source.OrganRules.SetTerm;

/** Reads the sections {@code procedures} and {@code deadlines}. */
final class OrganRulesSection {

    private static final String ORGAN = "id of an organ";
    private static final String SHARE = "0-100";
    private static final String COUNT = "1-9999";
    private static final String DAY = "0s … 24h";
    private static final Duration LONGEST_KEPT = Duration.ofHours(24);

    private OrganRulesSection() {}

    static OrganRules read(Section procedures, Section deadlines) {
        OrganRules usual = OrganRules.USUAL;
        Section suspend = procedures.section("suspend-referrals");
        OrganRules rules = new OrganRules(
                organs(procedures, "without-superior"),
                organs(procedures, "department-first"),
                organs(procedures, "serious-only"),
                suspend.value("above-percent", SHARE, OrganRulesSection::percent, usual.suspendAbovePercent()),
                suspend.value("from", COUNT, OrganRulesSection::count, usual.suspendFrom()),
                suspend.value("window", "30d, 180d", Values::positiveDuration, usual.suspendWindow()),
                procedures.value("false-alarms-kept", DAY, OrganRulesSection::aDay, usual.falseAlarmsKept()),
                terms(deadlines));
        suspend.end();
        procedures.end();
        return rules;
    }

    private static Set<String> organs(Section section, String key) {
        List<String> listed = section.list(key, ORGAN, Values::text);
        Set<String> organs = new TreeSet<>(listed);
        if (organs.size() < listed.size()) {
            section.add(Code.WRONG_VALUE, section.line(key), key, String.join(", ", listed), ORGAN);
        }
        return organs;
    }

    /** Which codes there are, and how their terms are written, is known to those who keep deadlines. */
    private static Map<String, SetTerm> terms(Section section) {
        Map<String, SetTerm> terms = new LinkedHashMap<>();
        section.members().keySet().forEach(code -> {
            String text = section.value(code, "30m, 24h, 30d, 10w, quarter+10w", Values::text, null);
            if (text != null) {
                terms.put(code, new SetTerm(text, section.line(code)));
            }
        });
        section.end();
        return terms;
    }

    private static Integer percent(String text) {
        Integer number = text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
        return number == null || number > 100 ? null : number;
    }

    private static Integer count(String text) {
        Integer number = text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
        return number == null || number < 1 ? null : number;
    }

    private static Duration aDay(String text) {
        Duration duration = Values.duration(text);
        return duration == null || duration.compareTo(LONGEST_KEPT) > 0 ? null : duration;
    }
}
