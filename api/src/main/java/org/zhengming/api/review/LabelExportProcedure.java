package org.zhengming.api.review;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Check;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.export.ExportState;
import org.zhengming.api.export.ExportSteps;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.security.Permission;

/** Decisions leave as labelled cases only when one person asks for them and another grants it; nothing is learned by itself. */
public final class LabelExportProcedure {

    public static final String NAME = "label-export";

    public static final Procedure PROCEDURE = Procedure.of(
            NAME,
            Permission.VIEW_EXPORTS,
            Purpose.LEAK_PROTECTION,
            ExportState.class,
            List.of(Field.date("firstDay"), Field.date("lastDay"), Field.longText("use"), ExportSteps.CONDITIONS),
            ExportSteps.of(Permission.EXPORT_LABELS, List.of("firstDay", "lastDay", "use"), List.of(), daysInOrder()));

    private LabelExportProcedure() {}

    /** Days are written so that their order is that of their letters. */
    private static Check daysInOrder() {
        return (after, history, actor) -> after.text("firstDay").compareTo(after.text("lastDay")) <= 0
                ? List.of()
                : List.of(new FieldFault("/fields/lastDay", FaultKind.TYPE));
    }
}
