package org.zhengming.api.interference;

import java.util.List;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;

/**
 * The quarterly summary of the register (S5a article 7, S5b article 6): the program counts, the keeper analyses, somebody
 * else signs. It leaves the register when it is signed, and not before.
 */
public final class SummaryProcedure {

    public static final String NAME = "register-summary";

    private static final String[] COUNTED = {"figures", "addressees", "immediate", "countedAt"};

    private SummaryProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                NAME,
                Permission.VIEW_REGISTER,
                Purpose.INTERFERENCE_REGISTER,
                SummaryState.class,
                List.of(
                        Field.text("quarter"),
                        Field.rows(
                                        "figures",
                                        Field.code("group", FigureGroup.class),
                                        Field.text("code"),
                                        Field.number("count"))
                                .ofProgram(),
                        Field.rows("addressees", Field.code("target", ReportTarget.class), Field.text("because"))
                                .ofProgram(),
                        Field.references("immediate").ofProgram(),
                        Field.instant("countedAt").ofProgram(),
                        Field.longText("omissionFindings"),
                        Field.longText("analysis"),
                        Field.longText("suggestions"),
                        Field.text("documentNumber"),
                        Field.text("secrecy")),
                List.of(
                        Action.named("DRAFT", Permission.KEEP_REGISTER)
                                .to(SummaryState.DRAFTED)
                                .requires("quarter", "analysis", "suggestions")
                                .takes(COUNTED)
                                .takes("omissionFindings")
                                .build(),
                        Action.named("REVISE", Permission.KEEP_REGISTER)
                                .from(SummaryState.DRAFTED, SummaryState.RETURNED)
                                .to(SummaryState.DRAFTED)
                                .requires("analysis", "suggestions")
                                .takes(COUNTED)
                                .takes("omissionFindings")
                                .build(),
                        Action.named("RETURN", Permission.REPORT_REGISTER)
                                .from(SummaryState.DRAFTED)
                                .to(SummaryState.RETURNED)
                                .differsFrom("DRAFT", "REVISE")
                                .build(),
                        Action.named("ISSUE", Permission.REPORT_REGISTER)
                                .from(SummaryState.DRAFTED)
                                .to(SummaryState.ISSUED)
                                .requires("documentNumber", "secrecy")
                                .differsFrom("DRAFT", "REVISE")
                                .build()));
    }
}
