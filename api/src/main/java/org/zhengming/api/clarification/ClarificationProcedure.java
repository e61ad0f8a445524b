package org.zhengming.api.clarification;

import static org.zhengming.api.clarification.ClarificationState.*;
import static org.zhengming.api.security.Permission.APPLY_FOR_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.APPROVE_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.PREPARE_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.REVIEW_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.VERIFY_CLARIFICATIONS;
import static org.zhengming.api.security.Permission.VIEW_CLARIFICATIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Action;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;

/** The steps of a clarification, who takes them and what each needs. */
public final class ClarificationProcedure {

    private final ClarificationPolicy policy;
    private final StatementChecks statement;

    private ClarificationProcedure(ClarificationPolicy policy, Supplier<Registry> registry) {
        this.policy = policy;
        this.statement = new StatementChecks(registry);
    }

    /** @param registry as it stands now: whose values the statement must not hold, and which are lawfully public */
    public static Procedure of(ClarificationPolicy policy, Supplier<Registry> registry) {
        ClarificationProcedure made = new ClarificationProcedure(policy, registry);
        List<Action> actions = new ArrayList<>(made.inquiry());
        actions.addAll(made.drafting());
        actions.addAll(made.publishing());
        return Procedure.of(
                "clarification",
                VIEW_CLARIFICATIONS,
                Purpose.REPUTATION_CLARIFICATION,
                ClarificationState.class,
                fields(),
                actions);
    }

    private static List<Field> fields() {
        return List.of(
                Field.longText("matter"),
                Field.text("dutyCase"),
                Field.text("story"),
                Field.references("findings"),
                Field.rows("issues", Field.longText("conduct"), Field.text("period")),
                Field.instant("informedAt"),
                Field.code("statementForm", StatementForm.class),
                Field.longText("partyStatement"),
                Field.references("partyEvidence"),
                Field.text("verifyingUnit"),
                Field.rows(
                        "facts",
                        Field.longText("claim"),
                        Field.longText("fact"),
                        Field.text("basis"),
                        Field.code("result", FactResult.class)),
                Field.code("conclusion", InquiryConclusion.class),
                Field.code("adoption", Adoption.class),
                Field.longText("adoptionReason"),
                Field.text("statementTitle"),
                Field.rows("statement", Field.longText("sentence"), Field.references("facts")),
                Field.longText("unverifiedNote"),
                Field.text("contact"),
                Field.longText("consentScope"),
                Field.longText("legalOpinion"),
                Field.yesNo("personalData"),
                Field.text("superiorBody"),
                Field.text("superiorApprovalNumber"),
                published("publications"),
                Field.rows(
                                "effect",
                                Field.code("period", Period.class),
                                Field.number("posts"),
                                Field.number("claims"),
                                Field.number("insults"),
                                Field.number("shielded"))
                        .ofProgram(),
                Field.longText("effectNote"),
                Field.longText("correctionReason"),
                Field.longText("correctionText"),
                published("corrections"));
    }

    /** @return rows of where and when something was published, each with the id of the evidence package that shows it */
    private static Field published(String name) {
        return Field.rows(
                name,
                Field.code("channel", ClarificationChannel.class),
                Field.text("address"),
                Field.instant("publishedAt"),
                Field.text("snapshot"));
    }

    private List<Action> inquiry() {
        String[] verification = {"verifyingUnit", "facts", "conclusion", "adoption", "adoptionReason"};
        return List.of(
                Action.named("OPEN_EX_OFFICIO", PREPARE_CLARIFICATIONS)
                        .to(LEAD_REGISTERED)
                        .requires("matter")
                        .takes("dutyCase", "story", "findings")
                        .checkedBy(InquiryChecks::concernsSomebody)
                        .build(),
                Action.named("APPLY", APPLY_FOR_CLARIFICATIONS)
                        .to(LEAD_REGISTERED)
                        .requires("matter")
                        .takes("dutyCase", "story", "findings")
                        .byConcerned()
                        .unless(InquiryChecks::onlyConcerned)
                        .checkedBy(InquiryChecks::concernsSomebody)
                        .build(),
                Action.named("OPEN_INQUIRY", PREPARE_CLARIFICATIONS)
                        .from(LEAD_REGISTERED)
                        .to(INQUIRY_OPEN)
                        .requires("issues", "informedAt")
                        .checkedBy((after, history, actor) -> statement.withoutSource(after))
                        .build(),
                Action.named("STATE_CASE", APPLY_FOR_CLARIFICATIONS)
                        .from(INQUIRY_OPEN)
                        .to(PARTY_HEARD)
                        .requires("partyStatement")
                        .takes("partyEvidence", "statementForm")
                        .byConcerned()
                        .unless(InquiryChecks::onlyConcerned)
                        .build(),
                Action.named("RECORD_STATEMENT", PREPARE_CLARIFICATIONS)
                        .from(INQUIRY_OPEN)
                        .to(PARTY_HEARD)
                        .requires("statementForm", "partyStatement")
                        .takes("partyEvidence")
                        .build(),
                Action.named("VERIFY", VERIFY_CLARIFICATIONS)
                        .from(PARTY_HEARD)
                        .to(FACTS_VERIFIED)
                        .requires(verification)
                        .decides()
                        .unless(InquiryChecks::independent)
                        .unless(InquiryChecks::notFounded)
                        .checkedBy(InquiryChecks::concludes)
                        .build(),
                Action.named("VERIFY_AND_HAND_OVER", VERIFY_CLARIFICATIONS)
                        .from(PARTY_HEARD)
                        .to(FOUNDED_HANDOFF)
                        .requires(verification)
                        .decides()
                        .unless(InquiryChecks::independent)
                        .checkedBy(InquiryChecks::concludes)
                        .checkedBy(InquiryChecks::founded)
                        .build(),
                Action.named("FIND_NOT_NEEDED", PREPARE_CLARIFICATIONS)
                        .from(LEAD_REGISTERED, FACTS_VERIFIED, RETURNED)
                        .to(NOT_NEEDED)
                        .decides()
                        .build(),
                // An inquiry that is open may yet find the claim true: whoever would clarify cannot end it.
                Action.named("END_INQUIRY", VERIFY_CLARIFICATIONS)
                        .from(INQUIRY_OPEN, PARTY_HEARD)
                        .to(NOT_NEEDED)
                        .decides()
                        .build());
    }

    private List<Action> drafting() {
        return List.of(
                Action.named("DRAFT", PREPARE_CLARIFICATIONS)
                        .from(FACTS_VERIFIED, RETURNED)
                        .to(DRAFTED)
                        .requires("statementTitle", "matter", "statement", "contact")
                        .takes("unverifiedNote", "story")
                        .unless(InquiryChecks::somethingToClarify)
                        .checkedBy((after, history, actor) -> statement.citations(after))
                        .checkedBy((after, history, actor) -> statement.publishable(after))
                        .build(),
                Action.named("SUBMIT", PREPARE_CLARIFICATIONS)
                        .from(DRAFTED)
                        .to(LEGAL_PRIVACY_REVIEW)
                        .build(),
                Action.named("CONSENT", APPLY_FOR_CLARIFICATIONS)
                        .from(LEGAL_PRIVACY_REVIEW)
                        .to(LEGAL_PRIVACY_REVIEW)
                        .requires("consentScope")
                        .byConcerned()
                        .unless(InquiryChecks::onlyConcerned)
                        .build(),
                Action.named("PASS_REVIEW", REVIEW_CLARIFICATIONS)
                        .from(LEGAL_PRIVACY_REVIEW)
                        .to(SUPERIOR_REVIEW)
                        .requires("legalOpinion", "personalData")
                        .takes("superiorBody")
                        .differsFrom("DRAFT", "SUBMIT")
                        .decides()
                        .unless(InquiryChecks::consented)
                        .checkedBy((after, history, actor) -> superior(after, "superiorBody"))
                        .checkedBy((after, history, actor) -> statement.citations(after))
                        .checkedBy((after, history, actor) -> statement.publishable(after))
                        .build(),
                Action.named("RETURN", REVIEW_CLARIFICATIONS)
                        .from(LEGAL_PRIVACY_REVIEW)
                        .to(RETURNED)
                        .differsFrom("DRAFT", "SUBMIT")
                        .decides()
                        .build(),
                Action.named("APPROVE", APPROVE_CLARIFICATIONS)
                        .from(SUPERIOR_REVIEW)
                        .to(APPROVED)
                        .takes("superiorApprovalNumber")
                        .differsFrom("DRAFT", "SUBMIT", "VERIFY", "PASS_REVIEW")
                        .decides()
                        .checkedBy((after, history, actor) -> superior(after, "superiorApprovalNumber"))
                        .checkedBy((after, history, actor) -> policy.needsSuperior(after.organ())
                                ? InquiryChecks.fresh(after, history, "APPROVE", "superiorApprovalNumber")
                                : List.of())
                        .build(),
                Action.named("REFUSE", APPROVE_CLARIFICATIONS)
                        .from(SUPERIOR_REVIEW)
                        .to(RETURNED)
                        .differsFrom("DRAFT", "SUBMIT", "PASS_REVIEW")
                        .decides()
                        .build(),
                Action.named("WITHDRAW", PREPARE_CLARIFICATIONS)
                        .from(
                                LEAD_REGISTERED,
                                FACTS_VERIFIED,
                                DRAFTED,
                                LEGAL_PRIVACY_REVIEW,
                                SUPERIOR_REVIEW,
                                APPROVED,
                                RETURNED)
                        .to(WITHDRAWN)
                        .decides()
                        .build());
    }

    private List<Action> publishing() {
        return List.of(
                Action.named("PUBLISH", PREPARE_CLARIFICATIONS)
                        .from(APPROVED)
                        .to(PUBLISHED)
                        .requires("publications")
                        .differsFrom("APPROVE", "PASS_REVIEW")
                        .decides()
                        .unless(InquiryChecks::approved)
                        .checkedBy((after, history, actor) ->
                                InquiryChecks.fresh(after, history, "PUBLISH", "publications"))
                        .checkedBy((after, history, actor) -> InquiryChecks.published(after, "publications"))
                        .checkedBy((after, history, actor) -> statement.publishable(after))
                        .build(),
                Action.named("TRACK_EFFECT", PREPARE_CLARIFICATIONS)
                        .from(PUBLISHED)
                        .to(EFFECT_TRACKED)
                        .requires("effectNote")
                        .takes("effect")
                        .build(),
                Action.named("CLOSE", PREPARE_CLARIFICATIONS)
                        .from(EFFECT_TRACKED)
                        .to(CLOSED)
                        .build(),
                Action.named("DRAFT_CORRECTION", PREPARE_CLARIFICATIONS)
                        .from(PUBLISHED, EFFECT_TRACKED, CLOSED)
                        .to(CORRECTION_DRAFTED)
                        .requires("correctionReason", "correctionText")
                        .checkedBy((after, history, actor) -> statement.correctionPublishable(after))
                        .build(),
                Action.named("CORRECT", APPROVE_CLARIFICATIONS)
                        .from(CORRECTION_DRAFTED)
                        .to(CORRECTED)
                        .requires("corrections")
                        .differsFrom("DRAFT_CORRECTION")
                        .decides()
                        .checkedBy((after, history, actor) ->
                                InquiryChecks.fresh(after, history, "CORRECT", "corrections"))
                        .checkedBy(InquiryChecks::asProminent)
                        .checkedBy((after, history, actor) -> InquiryChecks.published(after, "corrections"))
                        .checkedBy((after, history, actor) -> statement.correctionPublishable(after))
                        .build(),
                Action.named("RETRACT", APPROVE_CLARIFICATIONS)
                        .from(CORRECTION_DRAFTED)
                        .to(WITHDRAWN)
                        .requires("corrections")
                        .differsFrom("DRAFT_CORRECTION")
                        .decides()
                        .checkedBy((after, history, actor) ->
                                InquiryChecks.fresh(after, history, "CORRECT", "corrections"))
                        .checkedBy(InquiryChecks::asProminent)
                        .checkedBy((after, history, actor) -> InquiryChecks.published(after, "corrections"))
                        .build(),
                Action.named("KEEP_AS_PUBLISHED", APPROVE_CLARIFICATIONS)
                        .from(CORRECTION_DRAFTED)
                        .to(PUBLISHED)
                        .differsFrom("DRAFT_CORRECTION")
                        .decides()
                        .build(),
                Action.named("INQUIRE_AGAIN", PREPARE_CLARIFICATIONS)
                        .from(RETURNED, CORRECTED)
                        .to(INQUIRY_OPEN)
                        .requires("issues", "informedAt")
                        .takes("matter")
                        .checkedBy((after, history, actor) -> statement.withoutSource(after))
                        .build());
    }

    private List<FieldFault> superior(CaseRecord after, String field) {
        return policy.needsSuperior(after.organ()) && after.text(field).isBlank()
                ? List.of(new FieldFault("/fields/" + field, FaultKind.MISSING))
                : List.of();
    }
}
