package org.zhengming.api.interference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what was entered in a quarter, and says whom it is reported to. A plain function of what was entered. */
final class QuarterCounts {

    private static final Set<String> OF_CADRES = Set.of(
            InquirySource.LEADING_CADRE.name(), InquirySource.CADRE_STAFF.name(), InquirySource.CADRE_RELATIVE.name());

    /** What of a record is counted; nothing of what it says. */
    record Entered(
            UUID id,
            String state,
            String source,
            String form,
            @Nullable String stage,
            List<String> matters,
            boolean immediate,
            boolean leadingOfSameLevel) {

        boolean ofCadres() {
            return OF_CADRES.contains(source);
        }

        boolean exempt() {
            return state.equals(InquiryState.EXEMPT.name());
        }
    }

    private QuarterCounts() {}

    static List<Map<String, Object>> figures(List<Entered> entered) {
        Map<FigureGroup, Map<String, Long>> counts = new TreeMap<>();
        put(counts, FigureGroup.TOTAL, "ALL", entered.size());
        put(
                counts,
                FigureGroup.TOTAL,
                "OF_CADRES",
                entered.stream().filter(Entered::ofCadres).count());
        put(
                counts,
                FigureGroup.TOTAL,
                "EXEMPT",
                entered.stream().filter(Entered::exempt).count());
        put(
                counts,
                FigureGroup.TOTAL,
                "IMMEDIATE",
                entered.stream().filter(Entered::immediate).count());
        for (Entered each : entered) {
            add(counts, FigureGroup.SOURCE, each.source());
            add(counts, FigureGroup.FORM, each.form());
            add(counts, FigureGroup.STAGE, each.stage() == null ? CaseStage.OTHER.name() : each.stage());
            add(counts, FigureGroup.STATE, each.state());
            each.matters().forEach(matter -> add(counts, FigureGroup.MATTER, matter));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach((group, codes) ->
                codes.forEach((code, count) -> rows.add(Map.of("group", group.name(), "code", code, "count", count))));
        return rows;
    }

    /** Everybody whom one of the records must be reported to, and of which records. */
    static List<Map<String, Object>> addressees(List<Entered> entered) {
        Map<ReportTarget, String> because = new LinkedHashMap<>();
        boolean leading = entered.stream().anyMatch(Entered::leadingOfSameLevel);
        boolean others = entered.stream()
                .anyMatch(each -> !each.leadingOfSameLevel()
                        && !each.exempt()
                        && (each.ofCadres() || !each.matters().isEmpty()));
        if (others) {
            because.put(ReportTarget.SAME_LEVEL_PLC, "OF_CADRES");
        }
        if (leading) {
            because.put(ReportTarget.UPPER_PLC, "LEADING_OF_SAME_LEVEL");
        }
        because.put(ReportTarget.UPPER_COURT, "EVERY_QUARTER");
        because.put(ReportTarget.OWN_DISCIPLINE_DEPT, "EVERY_QUARTER");
        because.put(ReportTarget.PARTY_GROUP, "EVERY_QUARTER");
        return because.entrySet().stream()
                .<Map<String, Object>>map(each -> Map.of("target", each.getKey().name(), "because", each.getValue()))
                .toList();
    }

    /** Records that were to be reported at once. */
    static List<String> immediate(List<Entered> entered) {
        return entered.stream()
                .filter(Entered::immediate)
                .map(each -> each.id().toString())
                .limit(200)
                .toList();
    }

    private static void put(Map<FigureGroup, Map<String, Long>> counts, FigureGroup group, String code, long count) {
        counts.computeIfAbsent(group, any -> new LinkedHashMap<>()).put(code, count);
    }

    private static void add(Map<FigureGroup, Map<String, Long>> counts, FigureGroup group, String code) {
        counts.computeIfAbsent(group, any -> new TreeMap<>()).merge(code, 1L, Long::sum);
    }
}
