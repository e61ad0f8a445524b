package org.zhengming.api.server;

import static org.zhengming.api.problem.ProblemCode.ACCOUNT_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.ACCOUNT_PROPOSAL_GONE;
import static org.zhengming.api.problem.ProblemCode.ACCOUNT_PROPOSAL_WAITS;
import static org.zhengming.api.problem.ProblemCode.AFFILIATION_MISSING;
import static org.zhengming.api.problem.ProblemCode.AUDIT_UNAVAILABLE;
import static org.zhengming.api.problem.ProblemCode.BODY_INVALID;
import static org.zhengming.api.problem.ProblemCode.BODY_TOO_LARGE;
import static org.zhengming.api.problem.ProblemCode.CASE_CHANGED;
import static org.zhengming.api.problem.ProblemCode.CASE_ENDED;
import static org.zhengming.api.problem.ProblemCode.CASE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.CASE_REQUEST_KEY_MISSING;
import static org.zhengming.api.problem.ProblemCode.CASE_REQUEST_KEY_REUSED;
import static org.zhengming.api.problem.ProblemCode.CLARIFICATION_FOUNDED;
import static org.zhengming.api.problem.ProblemCode.CLARIFICATION_UNAPPROVED;
import static org.zhengming.api.problem.ProblemCode.CLARIFICATION_UNVERIFIED;
import static org.zhengming.api.problem.ProblemCode.CONSENT_MISSING;
import static org.zhengming.api.problem.ProblemCode.CSRF_INVALID;
import static org.zhengming.api.problem.ProblemCode.CURRENT_PASSWORD_WRONG;
import static org.zhengming.api.problem.ProblemCode.CURSOR_INVALID;
import static org.zhengming.api.problem.ProblemCode.DATABASE_UNAVAILABLE;
import static org.zhengming.api.problem.ProblemCode.DEAD_LETTER_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.DEPARTMENT_INQUIRY_FIRST;
import static org.zhengming.api.problem.ProblemCode.DOCUMENT_FONT_MISSING;
import static org.zhengming.api.problem.ProblemCode.ENROLLED_ALREADY;
import static org.zhengming.api.problem.ProblemCode.ENROLLED_PUBLIC;
import static org.zhengming.api.problem.ProblemCode.ENROLMENT_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.ENROLMENT_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.ENROLMENT_UNAVAILABLE;
import static org.zhengming.api.problem.ProblemCode.EVIDENCE_DAMAGED;
import static org.zhengming.api.problem.ProblemCode.EVIDENCE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.EVIDENCE_NOT_READY;
import static org.zhengming.api.problem.ProblemCode.EVIDENCE_NOT_USABLE;
import static org.zhengming.api.problem.ProblemCode.EVIDENCE_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.EXPORT_NOT_GRANTED;
import static org.zhengming.api.problem.ProblemCode.FEEDBACK_MISSING;
import static org.zhengming.api.problem.ProblemCode.FIELDS_INVALID;
import static org.zhengming.api.problem.ProblemCode.FINDING_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.FINDING_NOT_REFERABLE;
import static org.zhengming.api.problem.ProblemCode.FINDING_NOT_SHIELDED;
import static org.zhengming.api.problem.ProblemCode.FINDING_SHIELDED;
import static org.zhengming.api.problem.ProblemCode.INTERNAL;
import static org.zhengming.api.problem.ProblemCode.ITEM_NOT_YOURS;
import static org.zhengming.api.problem.ProblemCode.LAST_ADMINISTRATOR;
import static org.zhengming.api.problem.ProblemCode.LAST_SOURCE;
import static org.zhengming.api.problem.ProblemCode.MEDIA_TYPE_UNSUPPORTED;
import static org.zhengming.api.problem.ProblemCode.MOVE_NOT_ALLOWED;
import static org.zhengming.api.problem.ProblemCode.NOTICE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.NOT_PERMITTED;
import static org.zhengming.api.problem.ProblemCode.NOT_SIGNED_IN;
import static org.zhengming.api.problem.ProblemCode.OVERLOADED;
import static org.zhengming.api.problem.ProblemCode.OWN_ACCOUNT;
import static org.zhengming.api.problem.ProblemCode.PAPER_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.PARAMETER_INVALID;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_ELSEWHERE;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_GIVEN;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_SAME;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_UNFIT;
import static org.zhengming.api.problem.ProblemCode.PASSWORD_WEAK;
import static org.zhengming.api.problem.ProblemCode.PATH_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.QUERY_SYNTAX;
import static org.zhengming.api.problem.ProblemCode.REANALYSIS_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.REANALYSIS_UNDER_WAY;
import static org.zhengming.api.problem.ProblemCode.RECUSED;
import static org.zhengming.api.problem.ProblemCode.REFERRALS_SUSPENDED;
import static org.zhengming.api.problem.ProblemCode.REFERRAL_NOT_SERIOUS;
import static org.zhengming.api.problem.ProblemCode.REGISTRY_CANDIDATE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.REGISTRY_CHANGED;
import static org.zhengming.api.problem.ProblemCode.REGISTRY_PERSON_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.REGISTRY_UNWRITABLE;
import static org.zhengming.api.problem.ProblemCode.REPORT_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.RULE_CHANGED;
import static org.zhengming.api.problem.ProblemCode.RULE_NAME_TAKEN;
import static org.zhengming.api.problem.ProblemCode.RULE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.RULE_TOPIC_ALONE;
import static org.zhengming.api.problem.ProblemCode.SAME_PERSON;
import static org.zhengming.api.problem.ProblemCode.SAVED_SEARCH_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.SEARCH_HOLDS_NUMBER;
import static org.zhengming.api.problem.ProblemCode.SEARCH_NAME_TAKEN;
import static org.zhengming.api.problem.ProblemCode.SEARCH_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_INVALID;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_LOCKED;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_MISSING;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_NEEDED;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_NOT_BEGUN;
import static org.zhengming.api.problem.ProblemCode.SECOND_FACTOR_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.SIGN_IN_FAILED;
import static org.zhengming.api.problem.ProblemCode.SIGN_IN_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.SOURCE_ADDRESS_PRIVATE;
import static org.zhengming.api.problem.ProblemCode.SOURCE_BROKERS_UNKNOWN;
import static org.zhengming.api.problem.ProblemCode.SOURCE_FOLDER_OUTSIDE;
import static org.zhengming.api.problem.ProblemCode.SOURCE_ID_TAKEN;
import static org.zhengming.api.problem.ProblemCode.SOURCE_IN_FILE;
import static org.zhengming.api.problem.ProblemCode.SOURCE_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.SOURCE_TRIAL_THROTTLED;
import static org.zhengming.api.problem.ProblemCode.STORY_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.SUMMARY_NOT_ISSUED;
import static org.zhengming.api.problem.ProblemCode.TOO_MANY_RULES;
import static org.zhengming.api.problem.ProblemCode.TOO_MANY_SEARCHES;
import static org.zhengming.api.problem.ProblemCode.TOO_MANY_SOURCES;
import static org.zhengming.api.problem.ProblemCode.TOO_MANY_STREAMS;
import static org.zhengming.api.problem.ProblemCode.UNMASKING_DECIDED;
import static org.zhengming.api.problem.ProblemCode.UNMASKING_NOTHING_THERE;
import static org.zhengming.api.problem.ProblemCode.UNMASKING_NOT_FOUND;
import static org.zhengming.api.problem.ProblemCode.UNMASKING_NOT_GRANTED;
import static org.zhengming.api.problem.ProblemCode.USERNAME_TAKEN;
import static org.zhengming.api.problem.ProblemCode.VERIFIER_NOT_INDEPENDENT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.api.problem.ProblemCode;

/** The problems that an operation may end in. */
final class OperationProblems {

    private static final List<ProblemCode> READING =
            List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, NOT_PERMITTED, AUDIT_UNAVAILABLE, INTERNAL);

    private static final Map<String, List<ProblemCode>> BY_OPERATION = Map.ofEntries(
            Map.entry("getSession", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, INTERNAL)),
            Map.entry(
                    "signIn",
                    List.of(
                            BODY_INVALID,
                            SIGN_IN_FAILED,
                            SECOND_FACTOR_NEEDED,
                            SECOND_FACTOR_INVALID,
                            SECOND_FACTOR_MISSING,
                            PASSWORD_GIVEN,
                            CSRF_INVALID,
                            BODY_TOO_LARGE,
                            MEDIA_TYPE_UNSUPPORTED,
                            SIGN_IN_THROTTLED,
                            SECOND_FACTOR_LOCKED,
                            AUDIT_UNAVAILABLE,
                            OVERLOADED,
                            INTERNAL)),
            Map.entry("signOut", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, CSRF_INVALID, AUDIT_UNAVAILABLE, INTERNAL)),
            Map.entry(
                    "getSecondFactor", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, AUDIT_UNAVAILABLE, OVERLOADED, INTERNAL)),
            Map.entry("offerSecondFactor", enrolling(SECOND_FACTOR_NEEDED, SECOND_FACTOR_LOCKED)),
            Map.entry("confirmSecondFactor", enrolling(SECOND_FACTOR_NOT_BEGUN)),
            Map.entry(
                    "changePassword",
                    List.of(
                            BODY_INVALID,
                            PASSWORD_UNFIT,
                            PASSWORD_WEAK,
                            PASSWORD_SAME,
                            NOT_SIGNED_IN,
                            CURRENT_PASSWORD_WRONG,
                            SECOND_FACTOR_NEEDED,
                            SECOND_FACTOR_INVALID,
                            CSRF_INVALID,
                            PASSWORD_ELSEWHERE,
                            BODY_TOO_LARGE,
                            MEDIA_TYPE_UNSUPPORTED,
                            PASSWORD_THROTTLED,
                            SECOND_FACTOR_LOCKED,
                            AUDIT_UNAVAILABLE,
                            OVERLOADED,
                            INTERNAL)),
            Map.entry(
                    "searchFindings",
                    reading(QUERY_SYNTAX, CURSOR_INVALID, PARAMETER_INVALID, SEARCH_THROTTLED, OVERLOADED)),
            Map.entry("getFinding", reading(FINDING_NOT_FOUND, SEARCH_THROTTLED, OVERLOADED)),
            Map.entry(
                    "getStory",
                    reading(STORY_NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID, SEARCH_THROTTLED, OVERLOADED)),
            Map.entry("listSavedSearches", reading(DATABASE_UNAVAILABLE)),
            Map.entry("saveSearch", savingSearch(SEARCH_NAME_TAKEN, TOO_MANY_SEARCHES)),
            Map.entry("changeSavedSearch", savingSearch(SAVED_SEARCH_NOT_FOUND, SEARCH_NAME_TAKEN)),
            Map.entry("deleteSavedSearch", reading(CSRF_INVALID, SAVED_SEARCH_NOT_FOUND, DATABASE_UNAVAILABLE)),
            Map.entry("getOverview", reading(PARAMETER_INVALID, OVERLOADED)),
            Map.entry(
                    "requestCapture",
                    onEvidence(
                            BODY_INVALID,
                            BODY_TOO_LARGE,
                            CASE_REQUEST_KEY_MISSING,
                            CASE_REQUEST_KEY_REUSED,
                            MOVE_NOT_ALLOWED)),
            Map.entry("attendCapture", onEvidence(SAME_PERSON)),
            Map.entry("listEvidence", onEvidence(CURSOR_INVALID)),
            Map.entry("getEvidence", onEvidence()),
            Map.entry("getEvidenceContents", onEvidence()),
            Map.entry("getEvidenceFile", onEvidence(CURSOR_INVALID)),
            Map.entry("verifyEvidence", onEvidence()),
            Map.entry(
                    "redactEvidence",
                    onEvidence(
                            BODY_INVALID,
                            BODY_TOO_LARGE,
                            CASE_REQUEST_KEY_MISSING,
                            CASE_REQUEST_KEY_REUSED,
                            MOVE_NOT_ALLOWED)),
            Map.entry("askForExport", onEvidence(BODY_INVALID)),
            Map.entry("listExports", onEvidence()),
            Map.entry("decideExport", onEvidence(BODY_INVALID, SAME_PERSON, RECUSED)),
            Map.entry("takeExport", onEvidence(EXPORT_NOT_GRANTED)),
            Map.entry("getReviewQueue", reading(DATABASE_UNAVAILABLE)),
            Map.entry("takeNextReview", reading(CSRF_INVALID, DATABASE_UNAVAILABLE, OVERLOADED)),
            Map.entry(
                    "decideReview",
                    reading(
                            BODY_INVALID,
                            CSRF_INVALID,
                            FIELDS_INVALID,
                            ITEM_NOT_YOURS,
                            BODY_TOO_LARGE,
                            MEDIA_TYPE_UNSUPPORTED,
                            DATABASE_UNAVAILABLE)),
            Map.entry("listAllExports", reading(DATABASE_UNAVAILABLE)),
            Map.entry(
                    "takeExportFile",
                    reading(CSRF_INVALID, CASE_NOT_FOUND, EXPORT_NOT_GRANTED, OVERLOADED, DATABASE_UNAVAILABLE)),
            Map.entry("getProcedure", reading(PATH_NOT_FOUND)),
            Map.entry("listOrgans", reading()),
            Map.entry("listCases", reading(PATH_NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID, DATABASE_UNAVAILABLE)),
            Map.entry("getCase", reading(PATH_NOT_FOUND, CASE_NOT_FOUND, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "openCase",
                    changing(
                            FINDING_NOT_FOUND,
                            FINDING_NOT_REFERABLE,
                            FINDING_NOT_SHIELDED,
                            FINDING_SHIELDED,
                            REFERRALS_SUSPENDED)),
            Map.entry(
                    "takeStep",
                    changing(
                            CASE_NOT_FOUND,
                            CASE_CHANGED,
                            RECUSED,
                            SAME_PERSON,
                            CLARIFICATION_FOUNDED,
                            CLARIFICATION_UNAPPROVED,
                            CLARIFICATION_UNVERIFIED,
                            CONSENT_MISSING,
                            DEPARTMENT_INQUIRY_FIRST,
                            EVIDENCE_NOT_USABLE,
                            FEEDBACK_MISSING,
                            FINDING_NOT_FOUND,
                            FINDING_SHIELDED,
                            REFERRAL_NOT_SERIOUS,
                            VERIFIER_NOT_INDEPENDENT)),
            Map.entry("listReports", reading(PARAMETER_INVALID, CURSOR_INVALID, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "makeReport",
                    reading(
                            BODY_INVALID,
                            PARAMETER_INVALID,
                            CSRF_INVALID,
                            STORY_NOT_FOUND,
                            BODY_TOO_LARGE,
                            MEDIA_TYPE_UNSUPPORTED,
                            SEARCH_THROTTLED,
                            OVERLOADED,
                            DATABASE_UNAVAILABLE)),
            Map.entry("getCasePaper", reading(CASE_NOT_FOUND, PAPER_NOT_FOUND, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "getCasePaperFile",
                    reading(
                            PARAMETER_INVALID,
                            CASE_NOT_FOUND,
                            PAPER_NOT_FOUND,
                            DOCUMENT_FONT_MISSING,
                            OVERLOADED,
                            DATABASE_UNAVAILABLE)),
            Map.entry("getReport", reading(REPORT_NOT_FOUND, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "getReportFile",
                    reading(
                            PARAMETER_INVALID,
                            REPORT_NOT_FOUND,
                            SEARCH_THROTTLED,
                            DOCUMENT_FONT_MISSING,
                            OVERLOADED,
                            DATABASE_UNAVAILABLE)),
            Map.entry(
                    "getRegisterSummaryFile",
                    reading(
                            PARAMETER_INVALID,
                            CASE_NOT_FOUND,
                            SUMMARY_NOT_ISSUED,
                            DOCUMENT_FONT_MISSING,
                            OVERLOADED,
                            DATABASE_UNAVAILABLE)),
            Map.entry("getTransparency", reading(PARAMETER_INVALID, OVERLOADED, DATABASE_UNAVAILABLE)),
            Map.entry("exportTransparency", reading(PARAMETER_INVALID, OVERLOADED, DATABASE_UNAVAILABLE)),
            Map.entry("getReportSchedule", reading()),
            Map.entry("listOrganNames", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, NOT_PERMITTED, INTERNAL)),
            Map.entry("listStoryCases", reading(STORY_NOT_FOUND, SEARCH_THROTTLED, OVERLOADED, DATABASE_UNAVAILABLE)),
            Map.entry("listStories", reading(PARAMETER_INVALID, SEARCH_THROTTLED, OVERLOADED)),
            Map.entry("listAccounts", reading(OVERLOADED)),
            Map.entry("addAccount", writing(PASSWORD_UNFIT, PASSWORD_WEAK, AFFILIATION_MISSING, USERNAME_TAKEN)),
            Map.entry(
                    "changeAccount",
                    writing(
                            PASSWORD_UNFIT,
                            PASSWORD_WEAK,
                            AFFILIATION_MISSING,
                            ACCOUNT_NOT_FOUND,
                            OWN_ACCOUNT,
                            LAST_ADMINISTRATOR,
                            DATABASE_UNAVAILABLE)),
            Map.entry(
                    "decideAccount",
                    writing(ACCOUNT_NOT_FOUND, ACCOUNT_PROPOSAL_GONE, OWN_ACCOUNT, SAME_PERSON, LAST_ADMINISTRATOR)),
            Map.entry(
                    "askForFactorReset",
                    writing(
                            FIELDS_INVALID,
                            ACCOUNT_NOT_FOUND,
                            OWN_ACCOUNT,
                            ACCOUNT_PROPOSAL_WAITS,
                            SECOND_FACTOR_NOT_FOUND)),
            Map.entry("getRegistry", reading(OVERLOADED)),
            Map.entry("checkRegistry", reading(CSRF_INVALID, BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED, OVERLOADED)),
            Map.entry("adoptRegistry", writing(REGISTRY_CANDIDATE_NOT_FOUND, REGISTRY_CHANGED, REGISTRY_UNWRITABLE)),
            Map.entry("findRegistryPersons", reading(PARAMETER_INVALID)),
            Map.entry(
                    "listEnrolments",
                    reading(PARAMETER_INVALID, REGISTRY_PERSON_NOT_FOUND, DATABASE_UNAVAILABLE, OVERLOADED)),
            Map.entry(
                    "enrolValue",
                    writing(
                            FIELDS_INVALID,
                            REGISTRY_PERSON_NOT_FOUND,
                            REGISTRY_UNWRITABLE,
                            ENROLLED_ALREADY,
                            ENROLLED_PUBLIC,
                            ENROLMENT_UNAVAILABLE,
                            ENROLMENT_THROTTLED,
                            DATABASE_UNAVAILABLE)),
            Map.entry(
                    "withdrawEnrolment",
                    reading(CSRF_INVALID, ENROLMENT_NOT_FOUND, REGISTRY_UNWRITABLE, DATABASE_UNAVAILABLE, OVERLOADED)),
            Map.entry("listSources", reading(DATABASE_UNAVAILABLE)),
            Map.entry(
                    "trySource",
                    writing(
                            SOURCE_ID_TAKEN,
                            SOURCE_ADDRESS_PRIVATE,
                            SOURCE_BROKERS_UNKNOWN,
                            SOURCE_FOLDER_OUTSIDE,
                            SOURCE_TRIAL_THROTTLED)),
            Map.entry(
                    "addSource",
                    writing(
                            SOURCE_ID_TAKEN,
                            SOURCE_ADDRESS_PRIVATE,
                            SOURCE_BROKERS_UNKNOWN,
                            SOURCE_FOLDER_OUTSIDE,
                            TOO_MANY_SOURCES,
                            DATABASE_UNAVAILABLE)),
            Map.entry("changeSource", writing(SOURCE_NOT_FOUND, SOURCE_IN_FILE, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "removeSource",
                    reading(CSRF_INVALID, SOURCE_NOT_FOUND, SOURCE_IN_FILE, LAST_SOURCE, DATABASE_UNAVAILABLE)),
            Map.entry("getPolicy", reading(OVERLOADED)),
            Map.entry("searchAudit", reading(PARAMETER_INVALID, CURSOR_INVALID, OVERLOADED)),
            Map.entry("getAuditVerification", reading(OVERLOADED)),
            Map.entry("verifyAudit", reading(BODY_INVALID, CSRF_INVALID, BODY_TOO_LARGE, OVERLOADED)),
            Map.entry("listCaseDeletions", reading(PARAMETER_INVALID, DATABASE_UNAVAILABLE)),
            Map.entry("listTasks", reading(PARAMETER_INVALID, DATABASE_UNAVAILABLE)),
            Map.entry("listUnmaskings", reading(DATABASE_UNAVAILABLE)),
            Map.entry("listRemarks", reading(PATH_NOT_FOUND, CASE_NOT_FOUND, RECUSED, DATABASE_UNAVAILABLE)),
            Map.entry(
                    "addRemark",
                    reading(
                            PATH_NOT_FOUND,
                            BODY_INVALID,
                            CSRF_INVALID,
                            CASE_REQUEST_KEY_MISSING,
                            CASE_REQUEST_KEY_REUSED,
                            CASE_NOT_FOUND,
                            RECUSED,
                            CASE_ENDED,
                            FIELDS_INVALID,
                            BODY_TOO_LARGE,
                            MEDIA_TYPE_UNSUPPORTED,
                            DATABASE_UNAVAILABLE)),
            Map.entry("askForUnmasking", unmasking(PATH_NOT_FOUND, CASE_NOT_FOUND, UNMASKING_NOTHING_THERE)),
            Map.entry(
                    "decideUnmasking",
                    unmasking(UNMASKING_NOT_FOUND, CASE_NOT_FOUND, SAME_PERSON, RECUSED, UNMASKING_DECIDED)),
            Map.entry(
                    "lookAtUnmasked",
                    reading(
                            CSRF_INVALID,
                            UNMASKING_NOT_FOUND,
                            CASE_NOT_FOUND,
                            UNMASKING_NOT_GRANTED,
                            UNMASKING_NOTHING_THERE,
                            DATABASE_UNAVAILABLE)),
            Map.entry("getAlerts", reading(PARAMETER_INVALID)),
            Map.entry("streamAlerts", reading(TOO_MANY_STREAMS)),
            Map.entry("getPipeline", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, NOT_PERMITTED, INTERNAL)),
            Map.entry("getPipelineHistory", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, NOT_PERMITTED, INTERNAL)),
            Map.entry("getDeletions", List.of(NOT_SIGNED_IN, PASSWORD_GIVEN, NOT_PERMITTED, OVERLOADED, INTERNAL)),
            Map.entry("getDeadLetters", reading(PARAMETER_INVALID, OVERLOADED)),
            Map.entry("getDeadLetter", reading(DEAD_LETTER_NOT_FOUND, OVERLOADED)),
            Map.entry("getReanalysis", reading(REANALYSIS_NOT_FOUND, OVERLOADED)),
            Map.entry(
                    "reanalyse", reading(BODY_INVALID, CSRF_INVALID, REANALYSIS_UNDER_WAY, BODY_TOO_LARGE, OVERLOADED)),
            Map.entry("replayDeadLetter", reading(CSRF_INVALID, DEAD_LETTER_NOT_FOUND, OVERLOADED)),
            Map.entry("getAlertRules", reading(OVERLOADED)),
            Map.entry("getAlertRule", reading(RULE_NOT_FOUND, OVERLOADED)),
            Map.entry("tryAlertRule", writing(QUERY_SYNTAX, RULE_TOPIC_ALONE, SEARCH_HOLDS_NUMBER, SEARCH_THROTTLED)),
            Map.entry(
                    "createAlertRule",
                    writing(QUERY_SYNTAX, RULE_TOPIC_ALONE, SEARCH_HOLDS_NUMBER, RULE_NAME_TAKEN, TOO_MANY_RULES)),
            Map.entry(
                    "changeAlertRule",
                    writing(
                            QUERY_SYNTAX,
                            RULE_TOPIC_ALONE,
                            SEARCH_HOLDS_NUMBER,
                            RULE_NOT_FOUND,
                            RULE_NAME_TAKEN,
                            RULE_CHANGED)),
            Map.entry("deleteAlertRule", reading(CSRF_INVALID, RULE_NOT_FOUND, OVERLOADED)),
            Map.entry("getAlertNotices", reading(PARAMETER_INVALID, OVERLOADED)),
            Map.entry("retryAlertNotice", reading(CSRF_INVALID, NOTICE_NOT_FOUND, OVERLOADED)));

    private OperationProblems() {}

    /** By HTTP status, in order. */
    static Map<Integer, List<ProblemCode>> of(String operation) {
        return BY_OPERATION.get(operation).stream()
                .collect(Collectors.groupingBy(code -> code.status().value(), TreeMap::new, Collectors.toList()));
    }

    private static List<ProblemCode> enrolling(ProblemCode... more) {
        List<ProblemCode> usual = List.of(
                NOT_SIGNED_IN,
                PASSWORD_GIVEN,
                SECOND_FACTOR_INVALID,
                BODY_INVALID,
                CSRF_INVALID,
                BODY_TOO_LARGE,
                MEDIA_TYPE_UNSUPPORTED,
                AUDIT_UNAVAILABLE,
                OVERLOADED,
                INTERNAL);
        return Stream.concat(usual.stream(), Stream.of(more)).toList();
    }

    private static List<ProblemCode> onEvidence(ProblemCode... more) {
        List<ProblemCode> usual = reading(
                CSRF_INVALID,
                EVIDENCE_NOT_FOUND,
                EVIDENCE_DAMAGED,
                EVIDENCE_NOT_READY,
                EVIDENCE_THROTTLED,
                DATABASE_UNAVAILABLE,
                OVERLOADED);
        return Stream.concat(usual.stream(), Stream.of(more)).toList();
    }

    private static List<ProblemCode> changing(ProblemCode... more) {
        return Stream.concat(
                        reading(
                                PATH_NOT_FOUND,
                                BODY_INVALID,
                                CSRF_INVALID,
                                CASE_REQUEST_KEY_MISSING,
                                CASE_REQUEST_KEY_REUSED,
                                MOVE_NOT_ALLOWED,
                                FIELDS_INVALID,
                                BODY_TOO_LARGE,
                                MEDIA_TYPE_UNSUPPORTED,
                                DATABASE_UNAVAILABLE)
                                .stream(),
                        Stream.of(more))
                .toList();
    }

    private static List<ProblemCode> unmasking(ProblemCode... more) {
        return Stream.concat(
                        reading(
                                BODY_INVALID,
                                CSRF_INVALID,
                                FIELDS_INVALID,
                                BODY_TOO_LARGE,
                                MEDIA_TYPE_UNSUPPORTED,
                                DATABASE_UNAVAILABLE)
                                .stream(),
                        Stream.of(more))
                .toList();
    }

    private static List<ProblemCode> savingSearch(ProblemCode... more) {
        return Stream.concat(
                        reading(
                                BODY_INVALID,
                                PARAMETER_INVALID,
                                SEARCH_HOLDS_NUMBER,
                                CSRF_INVALID,
                                BODY_TOO_LARGE,
                                MEDIA_TYPE_UNSUPPORTED,
                                DATABASE_UNAVAILABLE)
                                .stream(),
                        Stream.of(more))
                .toList();
    }

    private static List<ProblemCode> writing(ProblemCode... more) {
        List<ProblemCode> usual = List.of(
                BODY_INVALID, BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED, PARAMETER_INVALID, CSRF_INVALID, OVERLOADED);
        return Stream.concat(reading(more).stream(), usual.stream()).toList();
    }

    private static List<ProblemCode> reading(ProblemCode... more) {
        return Stream.concat(READING.stream(), Stream.of(more)).toList();
    }
}
