package org.zhengming.api.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;

/**
 * How an application for aid goes (S3 articles 26 and 27): the applicant told their department first and is not
 * satisfied; the office reports to the chair, contacts applicant and department, and reports back; the committee decides
 * within thirty calendar days of acceptance or records why not; the applicant hears of it and may appeal.
 */
public final class AidProcedure {

    /** Years beyond which a day is a slip of the pen. */
    private static final int LONGEST_EXTENSION = 10;

    private static final Set<AidState> AT_WORK =
            EnumSet.of(AidState.ACCEPTED, AidState.INVESTIGATING, AidState.COORDINATING);
    private static final List<String> OFFICE_TASKS =
            List.of("REPORT_TO_CHAIR", "CONTACT_APPLICANT", "CONTACT_DEPARTMENT", "REPORT_BACK");

    private AidProcedure() {}

    /** @param time by when the committee decides */
    public static Procedure procedure(DecisionTime time) {
        return Procedure.of(
                "aid-application",
                Permission.VIEW_COMMITTEE_CASES,
                Purpose.COMMITTEE_CASE,
                AidState.class,
                fields(),
                actions(time));
    }

    private static List<Field> fields() {
        return List.of(
                Field.code("channel", IntakeChannel.class),
                Field.code("complaintType", ComplaintType.class),
                Field.longText("applicantReason").sealed(),
                Field.text("departmentReport"),
                Field.longText("departmentResult").sealed(),
                Field.references("attachments"),
                Field.code("function", CommitteeFunction.class),
                Field.longText("rejectionReason"),
                Field.text("referredTo"),
                Field.longText("taskNote").sealed(),
                Field.longText("inquiry").sealed(),
                Field.longText("coordination").sealed(),
                Field.longText("decision").sealed(),
                Field.text("decisionNumber"),
                Field.date("extendedUntil"),
                Field.longText("extensionReason"),
                Field.longText("feedback").sealed(),
                Field.text("writtenNotice"),
                Field.longText("appealReason").sealed(),
                Field.text("appealTo"),
                Field.longText("outcome"),
                Field.references("recused"));
    }

    private static List<Action> actions(DecisionTime time) {
        return List.of(
                Action.named("DRAFT", Permission.APPLY_TO_COMMITTEE)
                        .to(AidState.DRAFT)
                        .requires("channel", "complaintType", "applicantReason")
                        .takes("departmentReport", "departmentResult", "attachments")
                        .byConcerned()
                        .build(),
                Action.named("SUBMIT", Permission.APPLY_TO_COMMITTEE)
                        .from(AidState.DRAFT)
                        .to(AidState.SUBMITTED)
                        .requires("channel", "complaintType", "applicantReason")
                        .takes("departmentReport", "departmentResult", "attachments")
                        .byConcerned()
                        .build(),
                Action.named("PRECHECK", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.SUBMITTED)
                        .to(AidState.PRECHECK)
                        .takes("departmentReport", "departmentResult", "function")
                        .build(),
                Action.named("ACCEPT", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.PRECHECK)
                        .to(AidState.ACCEPTED)
                        .requires("function")
                        .takes("departmentReport", "departmentResult")
                        .decides()
                        .unless(AidProcedure::departmentWasNotTold)
                        .build(),
                Action.named("REJECT", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.PRECHECK)
                        .to(AidState.REJECTED)
                        .requires("rejectionReason", "writtenNotice")
                        .decides()
                        .build(),
                Action.named("REFER", Permission.RUN_COMMITTEE_OFFICE)
                        .from(EnumSet.of(AidState.PRECHECK, AidState.INVESTIGATING, AidState.COORDINATING))
                        .to(AidState.REFERRED)
                        .requires("referredTo", "writtenNotice")
                        .decides()
                        .build(),
                task("REPORT_TO_CHAIR"),
                task("CONTACT_APPLICANT"),
                task("CONTACT_DEPARTMENT"),
                task("ADVISE_SUPPORT"),
                task("REPORT_BACK"),
                Action.named("DECLARE_RECUSAL", Permission.RUN_COMMITTEE_OFFICE)
                        .from(EnumSet.range(AidState.SUBMITTED, AidState.FED_BACK))
                        .stays()
                        .requires("recused")
                        .build(),
                Action.named("INVESTIGATE", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.ACCEPTED)
                        .to(AidState.INVESTIGATING)
                        .decides()
                        .build(),
                Action.named("COORDINATE", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.INVESTIGATING)
                        .to(AidState.COORDINATING)
                        .requires("inquiry")
                        .decides()
                        .build(),
                Action.named("EXTEND", Permission.DECIDE_FOR_COMMITTEE)
                        .from(AT_WORK)
                        .stays()
                        .requires("extendedUntil", "extensionReason")
                        .checkedBy((after, history, actor) -> isLater(time, after, history))
                        .differsFrom("SUBMIT")
                        .decides()
                        .build(),
                Action.named("DECIDE", Permission.DECIDE_FOR_COMMITTEE)
                        .from(AidState.COORDINATING)
                        .to(AidState.DECIDED)
                        .requires("inquiry", "coordination", "decision", "decisionNumber")
                        .differsFrom("SUBMIT", "COORDINATE")
                        .decides()
                        .unless(AidProcedure::officeHasTasksLeft)
                        .unless((after, history, actor) -> isLateWithoutExtension(time, after, history))
                        .build(),
                Action.named("FEED_BACK", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.DECIDED)
                        .to(AidState.FED_BACK)
                        .requires("feedback", "writtenNotice")
                        .build(),
                Action.named("APPEAL", Permission.APPLY_TO_COMMITTEE)
                        .from(AidState.FED_BACK, AidState.REJECTED)
                        .to(AidState.APPEALED)
                        .requires("appealReason", "appealTo")
                        .byConcerned()
                        .build(),
                Action.named("CLOSE", Permission.RUN_COMMITTEE_OFFICE)
                        .from(AidState.FED_BACK, AidState.REJECTED, AidState.REFERRED, AidState.APPEALED)
                        .to(AidState.CLOSED)
                        .requires("outcome")
                        .build());
    }

    /** A task of the office (S3 article 26 paragraph 2): who did it and when is in the history. */
    private static Action task(String name) {
        return Action.named(name, Permission.RUN_COMMITTEE_OFFICE)
                .from(AT_WORK)
                .stays()
                .takes("taskNote")
                .build();
    }

    private static Optional<ProblemCode> departmentWasNotTold(CaseRecord after, CaseHistory history, Actor actor) {
        boolean told = !after.text("departmentReport").isBlank()
                && !after.text("departmentResult").isBlank();
        return told ? Optional.empty() : Optional.of(ProblemCode.DEPARTMENT_NOT_TOLD);
    }

    private static Optional<ProblemCode> officeHasTasksLeft(CaseRecord after, CaseHistory history, Actor actor) {
        boolean done = OFFICE_TASKS.stream().allMatch(history::has);
        return done ? Optional.empty() : Optional.of(ProblemCode.OFFICE_TASK_OPEN);
    }

    /** Thirty days from acceptance, not from application; later only with a recorded reason. */
    private static Optional<ProblemCode> isLateWithoutExtension(
            DecisionTime time, CaseRecord after, CaseHistory history) {
        Instant due = time.due(accepted(after, history), extendedUntil(history));
        return after.changedAt().isBefore(due) ? Optional.empty() : Optional.of(ProblemCode.EXTENSION_REASON_MISSING);
    }

    /** A day that makes the time longer, and is no slip of the pen. */
    private static List<FieldFault> isLater(DecisionTime time, CaseRecord after, CaseHistory history) {
        LocalDate until = LocalDate.parse(after.text("extendedUntil"));
        Instant accepted = accepted(after, history);
        boolean later = until.getYear() <= accepted.atZone(ZoneOffset.UTC).getYear() + LONGEST_EXTENSION
                && time.due(accepted, until).isAfter(time.due(accepted, extendedUntil(history)));
        return later ? List.of() : List.of(new FieldFault("/fields/extendedUntil", FaultKind.CONTRADICTS));
    }

    private static Instant accepted(CaseRecord after, CaseHistory history) {
        return history.last("ACCEPT").map(CaseEvent::at).orElse(after.openedAt());
    }

    private static @Nullable LocalDate extendedUntil(CaseHistory history) {
        return history.last("EXTEND")
                .map(event -> LocalDate.parse(String.valueOf(event.fields().get("extendedUntil"))))
                .orElse(null);
    }
}
