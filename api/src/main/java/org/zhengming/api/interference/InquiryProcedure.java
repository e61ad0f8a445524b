package org.zhengming.api.interference;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;

/**
 * How a record of interference goes (S5b articles 2 to 7): written down, signed by those of the court who were present,
 * entered, classified, reported, followed up, archived. What is entered is never changed and never removed; a mistake is
 * noted upon.
 */
public final class InquiryProcedure {

    private static final Set<InquiryForm> BY_NETWORK =
            EnumSet.of(InquiryForm.SMS, InquiryForm.MICROBLOG, InquiryForm.WECHAT, InquiryForm.EMAIL);
    private static final Set<InquiryForm> BY_WORD =
            EnumSet.of(InquiryForm.PHONE, InquiryForm.ORAL, InquiryForm.MEETING);

    private static final String[] CONTENT = {"storageMedium", "venue", "present", "signatures", "caseStage"};
    private static final String[] REQUIRED = {
        "caseNumber", "source", "sourceName", "sourceUnit", "sourcePost", "receivedAt", "form", "content"
    };

    private InquiryProcedure() {}

    public static Procedure procedure() {
        return Procedure.of(
                "interference",
                Permission.VIEW_REGISTER,
                Purpose.INTERFERENCE_REGISTER,
                InquiryState.class,
                fields(),
                actions());
    }

    private static List<Field> fields() {
        return List.of(
                Field.text("caseNumber"),
                Field.code("caseStage", CaseStage.class),
                Field.code("source", InquirySource.class),
                Field.text("sourceName").sealed(),
                Field.text("sourceUnit").sealed(),
                Field.text("sourcePost").sealed(),
                Field.instant("receivedAt"),
                Field.code("form", InquiryForm.class),
                Field.longText("content").sealed(),
                Field.text("storageMedium"),
                Field.text("venue"),
                Field.rows("present", Field.text("name"), Field.text("unit"), Field.yesNo("ofCourt"))
                        .sealed(),
                Field.rows("signatures", Field.text("name"), Field.date("signedOn"), Field.text("reference"))
                        .sealed(),
                Field.references("attachments"),
                Field.text("archiveReference"),
                Field.text("whereabouts"),
                Field.code("exemptBody", ExemptBody.class),
                Field.text("commissionReference"),
                Field.longText("publicInterest"),
                Field.text("mainFileReference"),
                Field.codes("specialMatters", SpecialMatter.class),
                Field.yesNo("leadingOfSameLevel"),
                Field.code("urgency", Urgency.class),
                Field.codes("reportedTo", ReportTarget.class),
                Field.text("reportReference"),
                Field.longText("progress"),
                Field.longText("correction"));
    }

    private static List<Action> actions() {
        return List.of(
                Action.named("WRITE_DOWN", Permission.RECORD_INTERFERENCE)
                        .to(InquiryState.DRAFT)
                        .requires(REQUIRED)
                        .takes(CONTENT)
                        .byConcerned()
                        .build(),
                Action.named("AMEND", Permission.RECORD_INTERFERENCE)
                        .from(InquiryState.DRAFT)
                        .to(InquiryState.DRAFT)
                        .requires(REQUIRED)
                        .takes(CONTENT)
                        .byConcerned()
                        .build(),
                Action.named("SUBMIT", Permission.RECORD_INTERFERENCE)
                        .from(InquiryState.DRAFT)
                        .to(InquiryState.WITNESS_PENDING)
                        .takes(CONTENT)
                        .byConcerned()
                        .unless(InquiryProcedure::lacksWhatItsFormAsksFor)
                        .build(),
                Action.named("CONFIRM_SIGNATURES", Permission.KEEP_REGISTER)
                        .from(InquiryState.WITNESS_PENDING)
                        .to(InquiryState.SIGNED)
                        .takes("signatures")
                        .unless(InquiryProcedure::somebodyPresentHasNotSigned)
                        .build(),
                Action.named("REGISTER", Permission.KEEP_REGISTER)
                        .from(InquiryState.SIGNED)
                        .to(InquiryState.REGISTERED)
                        .takes("attachments", "archiveReference", "whereabouts")
                        .build(),
                Action.named("EXEMPT", Permission.APPROVE_EXEMPTION)
                        .from(InquiryState.SIGNED)
                        .to(InquiryState.EXEMPT)
                        .requires("exemptBody", "commissionReference", "publicInterest", "mainFileReference")
                        .differsFrom("WRITE_DOWN", "AMEND", "CONFIRM_SIGNATURES")
                        .build(),
                Action.named("CLASSIFY", Permission.KEEP_REGISTER)
                        .from(InquiryState.REGISTERED)
                        .to(InquiryState.CLASSIFIED)
                        .requires("urgency")
                        .takes("specialMatters", "leadingOfSameLevel", "caseStage")
                        .build(),
                Action.named("QUEUE_REPORT", Permission.KEEP_REGISTER)
                        .from(InquiryState.CLASSIFIED)
                        .to(InquiryState.REPORT_QUEUED)
                        .build(),
                Action.named("REPORT", Permission.REPORT_REGISTER)
                        .from(InquiryState.REPORT_QUEUED)
                        .to(InquiryState.REPORTED)
                        .requires("reportedTo", "reportReference")
                        .unless(InquiryProcedure::isNotReportedWhereItMust)
                        .build(),
                Action.named("FOLLOW_UP", Permission.KEEP_REGISTER)
                        .from(InquiryState.REPORTED, InquiryState.FOLLOW_UP)
                        .to(InquiryState.FOLLOW_UP)
                        .requires("progress")
                        .build(),
                Action.named("ARCHIVE", Permission.KEEP_REGISTER)
                        .from(InquiryState.REPORTED, InquiryState.FOLLOW_UP)
                        .to(InquiryState.ARCHIVED)
                        .requires("archiveReference", "whereabouts")
                        .build(),
                // A correction stands beside what it corrects; the history keeps both.
                Action.named("NOTE_CORRECTION", Permission.KEEP_REGISTER)
                        .from(EnumSet.range(InquiryState.REGISTERED, InquiryState.ARCHIVED))
                        .stays()
                        .requires("correction")
                        .build());
    }

    /** By network: the medium it is kept on; by word: where, and who was present (S5b article 4). */
    private static Optional<ProblemCode> lacksWhatItsFormAsksFor(CaseRecord after, CaseHistory history, Actor actor) {
        InquiryForm form = InquiryForm.valueOf(after.text("form"));
        boolean lacks = BY_NETWORK.contains(form) && after.text("storageMedium").isBlank()
                || BY_WORD.contains(form)
                        && (after.text("venue").isBlank()
                                || after.entries("present").isEmpty());
        return lacks ? Optional.of(ProblemCode.INQUIRY_FORM_INCOMPLETE) : Optional.empty();
    }

    /** Every one of the court who was present signs (S5b article 4); nobody is let off. */
    private static Optional<ProblemCode> somebodyPresentHasNotSigned(
            CaseRecord after, CaseHistory history, Actor actor) {
        Set<String> signed = after.rows("signatures").stream()
                .map(row -> String.valueOf(row.get("name")).strip())
                .collect(Collectors.toSet());
        boolean all = after.rows("present").stream()
                .filter(row -> Boolean.TRUE.equals(row.get("ofCourt")))
                .allMatch(row -> signed.contains(String.valueOf(row.get("name")).strip()));
        return all ? Optional.empty() : Optional.of(ProblemCode.SIGNATURE_MISSING);
    }

    private static Optional<ProblemCode> isNotReportedWhereItMust(CaseRecord after, CaseHistory history, Actor actor) {
        Set<String> reported = Set.copyOf(
                after.entries("reportedTo").stream().map(Object::toString).toList());
        boolean complete = ReportRouting.of(after).stream().allMatch(target -> reported.contains(target.name()));
        return complete ? Optional.empty() : Optional.of(ProblemCode.REPORT_TARGET_MISSING);
    }
}
