package org.zhengming.api.clarification;

import static org.zhengming.api.clarification.StatementChecks.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/**
 * What turned out founded, handed to discipline inspection (移交单, S1(十四)第2款). The verification itself opens it; nobody
 * can open one by hand or hold one back, and inspectors see these and nothing of the clarification.
 */
public final class HandoffProcedure {

    public static final Procedure PROCEDURE = Procedure.of(
            "discipline-handoff",
            Permission.VIEW_HANDOFFS,
            Purpose.REPUTATION_CLARIFICATION,
            HandoffState.class,
            List.of(
                    Field.references("clarification").ofProgram(),
                    Field.rows("parts", Field.longText("claim"), Field.longText("fact"), Field.text("basis"))
                            .ofProgram(),
                    Field.text("receiptNumber"),
                    Field.longText("result")),
            List.of(
                    Action.named("HAND_OVER", Permission.RECEIVE_HANDOFFS)
                            .to(HandoffState.HANDED_OVER)
                            .requires("clarification", "parts")
                            .build(),
                    Action.named("RECEIVE", Permission.RECEIVE_HANDOFFS)
                            .from(HandoffState.HANDED_OVER)
                            .to(HandoffState.RECEIVED)
                            .requires("receiptNumber")
                            .decides()
                            .build(),
                    Action.named("CLOSE", Permission.RECEIVE_HANDOFFS)
                            .from(HandoffState.RECEIVED)
                            .to(HandoffState.CLOSED)
                            .requires("result")
                            .decides()
                            .build()));

    private HandoffProcedure() {}

    /** What a step of a clarification hands over; nothing when it verified nothing or nothing was founded. */
    public static Map<String, Object> handedOver(CaseRecord clarification, CaseEvent step) {
        if (!step.action().startsWith("VERIFY")) {
            return Map.of();
        }
        List<Map<String, Object>> parts = clarification.entries("facts").stream()
                .filter(row -> FactResult.FOUNDED.name().equals(cell(row, "result")))
                .map(HandoffProcedure::part)
                .toList();
        return parts.isEmpty()
                ? Map.of()
                : Map.of("clarification", List.of(clarification.id().toString()), "parts", parts);
    }

    private static Map<String, Object> part(Object row) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (String column : List.of("claim", "fact", "basis")) {
            part.put(column, cell(row, column));
        }
        return part;
    }
}
