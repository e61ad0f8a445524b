package org.zhengming.api.problem;

import org.springframework.http.HttpStatus;

/** Every way in which a request can fail, with its HTTP status. The texts stand in the bundle {@code messages}. */
public enum ProblemCode {
    BODY_INVALID(HttpStatus.BAD_REQUEST),
    CASE_REQUEST_KEY_MISSING(HttpStatus.BAD_REQUEST),
    CURSOR_INVALID(HttpStatus.BAD_REQUEST),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST),
    PATH_INVALID(HttpStatus.BAD_REQUEST),
    QUERY_SYNTAX(HttpStatus.BAD_REQUEST),
    REQUEST_INVALID(HttpStatus.BAD_REQUEST),
    RULE_TOPIC_ALONE(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED),
    CSRF_INVALID(HttpStatus.FORBIDDEN),
    NOT_PERMITTED(HttpStatus.FORBIDDEN),
    RECUSED(HttpStatus.FORBIDDEN),
    SAME_PERSON(HttpStatus.FORBIDDEN),
    CASE_NOT_FOUND(HttpStatus.NOT_FOUND),
    EVIDENCE_NOT_FOUND(HttpStatus.NOT_FOUND),
    DEAD_LETTER_NOT_FOUND(HttpStatus.NOT_FOUND),
    FINDING_NOT_FOUND(HttpStatus.NOT_FOUND),
    NOTICE_NOT_FOUND(HttpStatus.NOT_FOUND),
    RULE_NOT_FOUND(HttpStatus.NOT_FOUND),
    REANALYSIS_NOT_FOUND(HttpStatus.NOT_FOUND),
    STORY_NOT_FOUND(HttpStatus.NOT_FOUND),
    PATH_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CASE_CHANGED(HttpStatus.CONFLICT),
    CLARIFICATION_FOUNDED(HttpStatus.CONFLICT),
    CLARIFICATION_UNAPPROVED(HttpStatus.CONFLICT),
    CLARIFICATION_UNVERIFIED(HttpStatus.CONFLICT),
    CONSENT_MISSING(HttpStatus.CONFLICT),
    DEPARTMENT_INQUIRY_FIRST(HttpStatus.CONFLICT),
    FEEDBACK_MISSING(HttpStatus.CONFLICT),
    FINDING_NOT_REFERABLE(HttpStatus.CONFLICT),
    FINDING_NOT_SHIELDED(HttpStatus.CONFLICT),
    FINDING_SHIELDED(HttpStatus.CONFLICT),
    REFERRAL_NOT_SERIOUS(HttpStatus.CONFLICT),
    REFERRALS_SUSPENDED(HttpStatus.CONFLICT),
    VERIFIER_NOT_INDEPENDENT(HttpStatus.CONFLICT),
    CASE_REQUEST_KEY_REUSED(HttpStatus.CONFLICT),
    DEPARTMENT_NOT_TOLD(HttpStatus.CONFLICT),
    EXTENSION_REASON_MISSING(HttpStatus.CONFLICT),
    INQUIRY_FORM_INCOMPLETE(HttpStatus.CONFLICT),
    ITEM_NOT_YOURS(HttpStatus.CONFLICT),
    EVIDENCE_DAMAGED(HttpStatus.CONFLICT),
    EVIDENCE_NOT_READY(HttpStatus.CONFLICT),
    EXPORT_NOT_GRANTED(HttpStatus.CONFLICT),
    MOVE_NOT_ALLOWED(HttpStatus.CONFLICT),
    OFFICE_TASK_OPEN(HttpStatus.CONFLICT),
    REPORT_TARGET_MISSING(HttpStatus.CONFLICT),
    SIGNATURE_MISSING(HttpStatus.CONFLICT),
    VOTES_INVALID(HttpStatus.CONFLICT),
    RULE_CHANGED(HttpStatus.CONFLICT),
    RULE_NAME_TAKEN(HttpStatus.CONFLICT),
    TOO_MANY_RULES(HttpStatus.CONFLICT),
    REANALYSIS_UNDER_WAY(HttpStatus.CONFLICT),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FIELDS_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    HOST_NOT_SERVED(HttpStatus.MISDIRECTED_REQUEST),
    EVIDENCE_THROTTLED(HttpStatus.TOO_MANY_REQUESTS),
    SEARCH_THROTTLED(HttpStatus.TOO_MANY_REQUESTS),
    SIGN_IN_THROTTLED(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    AUDIT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Stable identifier of the kind of problem (RFC 9457 section 3.1.1). */
    public String type() {
        return "urn:zhengming:problem:"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
