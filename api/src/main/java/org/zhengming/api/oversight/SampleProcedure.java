package org.zhengming.api.oversight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.security.Permission;

/** A committee member from outside judges a random sample of what was decided in a quarter (D15). */
public final class SampleProcedure {

    public static final String NAME = "quarterly-sample";

    public static final Procedure PROCEDURE =
            Procedure.of(NAME, Permission.VIEW_SAMPLES, Purpose.COMMITTEE_CASE, SampleState.class, fields(), actions());

    private SampleProcedure() {}

    private static List<Field> fields() {
        return List.of(
                Field.text("quarter"),
                Field.text("seed"),
                Field.number("size"),
                Field.number("population").ofProgram(),
                Field.text("populationDigest").ofProgram(),
                Field.rows(
                                "sample",
                                Field.number("number"),
                                Field.code("kind", SampleKind.class),
                                Field.text("reference"),
                                Field.text("decided"),
                                Field.longText("ground"),
                                Field.longText("excerpt"))
                        .ofProgram(),
                Field.rows(
                        "judgements",
                        Field.number("number"),
                        Field.code("judgement", SampleJudgement.class),
                        Field.longText("remark")),
                Field.longText("opinion"),
                Field.longText("answer"),
                Field.longText("measures"));
    }

    private static List<Action> actions() {
        return List.of(
                Action.named("DRAW", Permission.JUDGE_SAMPLES)
                        .to(SampleState.DRAWN)
                        .requires("quarter", "seed", "size")
                        .takes("population", "populationDigest", "sample")
                        .build(),
                Action.named("JUDGE", Permission.JUDGE_SAMPLES)
                        .from(SampleState.DRAWN)
                        .to(SampleState.JUDGED)
                        .requires("opinion")
                        .takes("judgements")
                        .checkedBy(SampleProcedure::everyPieceIsJudgedOnce)
                        .build(),
                Action.named("ANSWER", Permission.RUN_COMMITTEE_OFFICE)
                        .from(SampleState.JUDGED)
                        .to(SampleState.ANSWERED)
                        .requires("answer", "measures")
                        .differsFrom("DRAW", "JUDGE")
                        .build(),
                Action.named("CLOSE", Permission.JUDGE_SAMPLES)
                        .from(SampleState.ANSWERED)
                        .to(SampleState.CLOSED)
                        .differsFrom("ANSWER")
                        .build());
    }

    private static List<FieldFault> everyPieceIsJudgedOnce(CaseRecord after, CaseHistory history, Actor actor) {
        Set<Long> open =
                after.rows("sample").stream().map(SampleProcedure::number).collect(Collectors.toSet());
        Set<Long> judged = new HashSet<>();
        List<FieldFault> faults = new ArrayList<>();
        List<Map<?, ?>> judgements = after.rows("judgements");
        for (int i = 0; i < judgements.size(); i++) {
            long number = number(judgements.get(i));
            if (!open.contains(number) || !judged.add(number)) {
                faults.add(new FieldFault("/fields/judgements/" + i + "/number", FaultKind.UNKNOWN));
            }
        }
        if (judged.size() < open.size() && faults.isEmpty()) {
            faults.add(new FieldFault("/fields/judgements", FaultKind.MISSING));
        }
        return faults;
    }

    private static long number(Map<?, ?> row) {
        return row.get("number") instanceof Number number ? number.longValue() : -1;
    }
}
