package org.zhengming.api.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.PrivateValueScreen;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;

/**
 * What a statement may hold: sentences that cite facts which were verified and refuted, no private value, no account and
 * nothing that leads to one. Plain functions of the case.
 */
final class StatementChecks {

    private final Supplier<Registry> registry;
    private final PrivateValueScreen screen = new PrivateValueScreen();

    StatementChecks(Supplier<Registry> registry) {
        this.registry = registry;
    }

    /** Every sentence cites something, and all it cites was verified and found otherwise than claimed. */
    List<FieldFault> citations(CaseRecord after) {
        List<FieldFault> faults = new ArrayList<>();
        List<?> facts = after.entries("facts");
        List<?> sentences = after.entries("statement");
        for (int i = 0; i < sentences.size(); i++) {
            List<?> cited = cell(sentences.get(i), "facts") instanceof List<?> list ? list : List.of();
            boolean founded = !cited.isEmpty() && cited.stream().allMatch(number -> isRefuted(facts, number));
            if (!founded) {
                faults.add(new FieldFault("/fields/statement/" + i + "/facts", FaultKind.UNFOUNDED));
            }
        }
        return faults;
    }

    private static boolean isRefuted(List<?> facts, Object number) {
        for (int i = 0; i < facts.size(); i++) {
            if (Integer.toString(i + 1).equals(number)) {
                return FactResult.REFUTED.name().equals(cell(facts.get(i), "result"));
            }
        }
        return false;
    }

    /** No private value and no account in anything that is published. */
    List<FieldFault> publishable(CaseRecord after) {
        List<FieldFault> faults = new ArrayList<>();
        for (String field : List.of("statementTitle", "matter", "unverifiedNote", "contact")) {
            faults.addAll(publishable(after, "/fields/" + field, after.text(field)));
        }
        List<?> sentences = after.entries("statement");
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = String.valueOf(cell(sentences.get(i), "sentence"));
            faults.addAll(publishable(after, "/fields/statement/" + i + "/sentence", sentence));
            whole.append(sentence);
        }
        // A number that is cut in two by the rows is whole again on the page.
        return faults.isEmpty() ? publishable(after, "/fields/statement", whole.toString()) : faults;
    }

    /** The same of a correction. */
    List<FieldFault> correctionPublishable(CaseRecord after) {
        return publishable(after, "/fields/correctionText", after.text("correctionText"));
    }

    /** What is asked of the person concerned tells what conduct and when, never from whom it came (信访工作条例 第30条). */
    List<FieldFault> withoutSource(CaseRecord after) {
        List<FieldFault> faults = new ArrayList<>();
        List<?> issues = after.entries("issues");
        for (int i = 0; i < issues.size(); i++) {
            if (AccountNaming.in(String.valueOf(cell(issues.get(i), "conduct")))) {
                faults.add(new FieldFault("/fields/issues/" + i + "/conduct", FaultKind.NAMES_ACCOUNT));
            }
        }
        return faults;
    }

    private List<FieldFault> publishable(CaseRecord after, String pointer, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<FieldFault> faults = new ArrayList<>();
        if (!privateValues(after.person(), text).isEmpty()) {
            faults.add(new FieldFault(pointer, FaultKind.PRIVATE_VALUE));
        }
        if (AccountNaming.in(text)) {
            faults.add(new FieldFault(pointer, FaultKind.NAMES_ACCOUNT));
        }
        return faults;
    }

    private Set<LeakType> privateValues(String id, String text) {
        Registry current = registry.get();
        ProtectedPerson person = id == null ? null : current.person(id).orElse(null);
        return screen.find(text, person, current);
    }

    static Object cell(Object row, String column) {
        return row instanceof Map<?, ?> cells ? cells.get(column) : null;
    }
}
