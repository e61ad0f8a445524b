package org.zhengming.api.security;

import static org.zhengming.api.security.Permission.CAPTURE_EVIDENCE;
import static org.zhengming.api.security.Permission.EXPORT_EVIDENCE;
import static org.zhengming.api.security.Permission.EXPORT_REGISTER;
import static org.zhengming.api.security.Permission.GRANT_EXPORT;
import static org.zhengming.api.security.Permission.GRANT_UNMASKING;
import static org.zhengming.api.security.Permission.LIST_EVIDENCE;
import static org.zhengming.api.security.Permission.MANAGE_ACCOUNTS;
import static org.zhengming.api.security.Permission.MANAGE_REGISTRY;
import static org.zhengming.api.security.Permission.MANAGE_SOURCES;
import static org.zhengming.api.security.Permission.READ_ALERT_RULES;
import static org.zhengming.api.security.Permission.READ_AUDIT;
import static org.zhengming.api.security.Permission.REANALYSE;
import static org.zhengming.api.security.Permission.REDACT_EVIDENCE;
import static org.zhengming.api.security.Permission.REPLAY_DEAD_LETTERS;
import static org.zhengming.api.security.Permission.REVIEW_FINDINGS;
import static org.zhengming.api.security.Permission.SEARCH_FINDINGS;
import static org.zhengming.api.security.Permission.USE_CASES;
import static org.zhengming.api.security.Permission.VIEW_DELETIONS;
import static org.zhengming.api.security.Permission.VIEW_EVIDENCE;
import static org.zhengming.api.security.Permission.VIEW_EXPORTS;
import static org.zhengming.api.security.Permission.VIEW_OVERVIEW;
import static org.zhengming.api.security.Permission.VIEW_PIPELINE;
import static org.zhengming.api.security.Permission.VIEW_POLICY;
import static org.zhengming.api.security.Permission.VIEW_REPORTS;
import static org.zhengming.api.security.Permission.VIEW_STATISTICS;
import static org.zhengming.api.security.Permission.VIEW_TASKS;
import static org.zhengming.api.security.Permission.WRITE_ALERT_RULES;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which permission a path needs. A path of the API that is not here is closed to everybody. */
public final class AccessRules {

    /**
     * A path and what it needs.
     *
     * @param permission to read, by GET and HEAD
     * @param toWrite for every other method
     * @param scrapedLocally also open, without sign-in, to programs on the same machine
     */
    public record Rule(PathPattern path, Permission permission, Permission toWrite, boolean scrapedLocally) {}

    /** Signing in and out: open, since it is where strangers begin. */
    static final String SESSION = "/api/v1/session";

    /** One's own second factor: for everybody whose password fits. */
    static final String SECOND_FACTOR = "/api/v1/session/second-factor";

    /** One's own password: for everybody signed in, and for whoever must choose one first. */
    static final String PASSWORD = "/api/v1/session/password";

    /** A stream is looked after by its session, so a token alone opens none. */
    static final String STREAM = "/api/v1/alerts/stream";

    private static final List<Rule> RULES = List.of(
            rule("/api/v1/findings", SEARCH_FINDINGS),
            rule("/api/v1/findings/{id}", SEARCH_FINDINGS),
            rule("/api/v1/stories/{id}", SEARCH_FINDINGS),
            rule("/api/v1/alerts", SEARCH_FINDINGS),
            rule(STREAM, SEARCH_FINDINGS),
            rule("/api/v1/alert-rules", READ_ALERT_RULES, WRITE_ALERT_RULES),
            rule("/api/v1/alert-rules/trials", WRITE_ALERT_RULES),
            rule("/api/v1/alert-rules/{id}", READ_ALERT_RULES, WRITE_ALERT_RULES),
            rule("/api/v1/alert-notices", READ_ALERT_RULES),
            rule("/api/v1/alert-notices/{id}/retries", WRITE_ALERT_RULES),
            rule("/api/v1/saved-searches", SEARCH_FINDINGS),
            rule("/api/v1/saved-searches/{id}", SEARCH_FINDINGS),
            rule("/api/v1/overview", VIEW_OVERVIEW),
            rule("/api/v1/pipeline", VIEW_PIPELINE),
            rule("/api/v1/pipeline/history", VIEW_PIPELINE),
            rule("/api/v1/pipeline/deletions", VIEW_PIPELINE),
            rule("/api/v1/dead-letters", VIEW_PIPELINE),
            rule("/api/v1/dead-letters/{id}", VIEW_PIPELINE),
            rule("/api/v1/dead-letters/{id}/replay", REPLAY_DEAD_LETTERS),
            rule("/api/v1/review", REVIEW_FINDINGS),
            rule("/api/v1/review/next", REVIEW_FINDINGS),
            rule("/api/v1/review/items/{id}/decision", REVIEW_FINDINGS),
            rule("/api/v1/exports", VIEW_EXPORTS),
            rule("/api/v1/exports/{id}/file", VIEW_EXPORTS),
            rule("/api/v1/cases/{procedure}", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}/steps", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}/paper", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}/paper/file", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}/unmaskings", USE_CASES),
            rule("/api/v1/cases/{procedure}/{id}/remarks", USE_CASES),
            rule("/api/v1/unmaskings", USE_CASES),
            rule("/api/v1/unmaskings/{id}/decision", GRANT_UNMASKING),
            rule("/api/v1/unmaskings/{id}/value", USE_CASES),
            rule("/api/v1/procedures/{procedure}", USE_CASES),
            rule("/api/v1/organs", USE_CASES),
            rule("/api/v1/reanalysis", REANALYSE),
            rule("/api/v1/evidence/captures", CAPTURE_EVIDENCE),
            rule("/api/v1/evidence/captures/{id}/attendance", CAPTURE_EVIDENCE),
            rule("/api/v1/evidence/packages", LIST_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}", LIST_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}/contents", LIST_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}/file", VIEW_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}/verification", LIST_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}/redactions", REDACT_EVIDENCE),
            rule("/api/v1/evidence/packages/{id}/exports", EXPORT_EVIDENCE),
            rule("/api/v1/evidence/exports", LIST_EVIDENCE),
            rule("/api/v1/evidence/exports/{id}/decision", GRANT_EXPORT),
            rule("/api/v1/evidence/exports/{id}/file", EXPORT_EVIDENCE),
            rule("/api/v1/case-deletions", VIEW_DELETIONS),
            rule("/api/v1/tasks", VIEW_TASKS),
            rule("/api/v1/reports", VIEW_REPORTS),
            rule("/api/v1/reports/schedule", VIEW_REPORTS),
            rule("/api/v1/reports/{id}", VIEW_REPORTS),
            rule("/api/v1/reports/{id}/file", VIEW_REPORTS),
            rule("/api/v1/register/summaries/{id}/file", EXPORT_REGISTER),
            rule("/api/v1/transparency", VIEW_STATISTICS),
            rule("/api/v1/transparency/csv", VIEW_STATISTICS),
            rule("/api/v1/organ-names", VIEW_STATISTICS),
            rule("/api/v1/stories", SEARCH_FINDINGS),
            rule("/api/v1/stories/{id}/cases", SEARCH_FINDINGS),
            rule("/api/v1/accounts", MANAGE_ACCOUNTS),
            rule("/api/v1/accounts/{username}", MANAGE_ACCOUNTS),
            rule("/api/v1/accounts/{username}/confirmation", MANAGE_ACCOUNTS),
            rule("/api/v1/accounts/{username}/second-factor-reset", MANAGE_ACCOUNTS),
            rule("/api/v1/registry", MANAGE_REGISTRY),
            rule("/api/v1/registry/checks", MANAGE_REGISTRY),
            rule("/api/v1/registry/persons", MANAGE_REGISTRY),
            rule("/api/v1/registry/enrolments", MANAGE_REGISTRY),
            rule("/api/v1/registry/enrolments/{id}", MANAGE_REGISTRY),
            rule("/api/v1/registry/candidates/{id}/adoption", MANAGE_REGISTRY),
            rule("/api/v1/sources", MANAGE_SOURCES),
            rule("/api/v1/sources/trials", MANAGE_SOURCES),
            rule("/api/v1/sources/{id}", MANAGE_SOURCES),
            rule("/api/v1/policy", VIEW_POLICY),
            rule("/api/v1/audit", READ_AUDIT),
            rule("/api/v1/audit/verification", READ_AUDIT),
            new Rule(path("/actuator/prometheus"), VIEW_PIPELINE, VIEW_PIPELINE, true));

    private AccessRules() {}

    /** Every rule. */
    public static List<Rule> all() {
        return RULES;
    }

    static boolean know(PathContainer path) {
        return RULES.stream().anyMatch(each -> each.path().matches(path));
    }

    private static Rule rule(String path, Permission permission) {
        return rule(path, permission, permission);
    }

    private static Rule rule(String path, Permission toRead, Permission toWrite) {
        return new Rule(path(path), toRead, toWrite, false);
    }

    private static PathPattern path(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
