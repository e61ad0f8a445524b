package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every page with what it asks of the server when it is opened, as the pages' own code asks it. */
final class Pages {

    private static final String SEARCH = "/api/v1/findings?size=20";
    private static final String COUNTED = "&facets=ROUTE&facets=SIGNAL&facets=LEAK&facets=CONTEXT&facets=ORGAN"
            + "&facets=PERSON&facets=SOURCE&facets=KIND&histogram=DAY";
    private static final PageCall TASKS = PageCall.get("/api/v1/tasks?size=200");

    private final List<PageTimes> pages = new ArrayList<>();

    List<PageTimes> all() {
        return pages;
    }

    /** @param organs ids of the organs that the reader sees, the first of which a page is asked about */
    void ofAnOfficer(String readers, OfficeReader officer, List<String> organs)
            throws IOException, InterruptedException {
        for (int hours : new int[] {24, 168, 720}) {
            add(
                    "overview, " + hours + " h",
                    readers,
                    officer,
                    Stream.of(
                            PageCall.get("/api/v1/overview?hours=" + hours),
                            PageCall.get("/api/v1/alerts?size=20"),
                            TASKS));
        }
        add("search, everything", readers, officer, get(SEARCH + "&sort=NEWEST" + COUNTED));
        add("search, a common word", readers, officer, get(SEARCH + "&sort=RELEVANCE&q=" + url("判决") + COUNTED));
        add(
                "search, three words",
                readers,
                officer,
                get(SEARCH + "&sort=RELEVANCE&q=" + url("砚桥区人民法院 审判长 旁听") + COUNTED));
        add(
                "search, two facets chosen",
                readers,
                officer,
                get(
                        SEARCH + "&sort=NEWEST&route=REFERRAL_REVIEW&leak=PHONE" + COUNTED,
                        "/api/v1/findings?size=1&sort=NEWEST&leak=PHONE&facets=ROUTE",
                        "/api/v1/findings?size=1&sort=NEWEST&route=REFERRAL_REVIEW&facets=LEAK"));
        add(
                "search, the hundredth page",
                readers,
                officer,
                get(SEARCH + "&sort=NEWEST&cursor=" + url(cursor(officer, 20))));
        JsonNode finding = officer.get("/api/v1/findings?size=1&route=REFERRAL_REVIEW")
                .path("hits")
                .path(0)
                .path("finding");
        add(
                "a finding",
                readers,
                officer,
                get("/api/v1/findings/" + finding.path("id").asString()));
        for (String order : List.of("TOP", "LATEST")) {
            for (int hours : new int[] {168, 8760}) {
                add(
                        "stories, " + order + ", " + hours + " h",
                        readers,
                        officer,
                        get("/api/v1/stories?size=30&order=" + order + "&hours=" + hours));
            }
        }
        add("the largest story", readers, officer, get("/api/v1/stories/" + InventedFindings.LARGEST_STORY));
        add("tasks", readers, officer, Stream.of(TASKS, PageCall.get("/api/v1/unmaskings")));
        ofCases(readers, officer, "clarification");
        ofCases(readers, officer, "referral");
        add("alert rules", readers, officer, get("/api/v1/alert-rules", "/api/v1/alert-notices"));
        add("evidence", readers, officer, get("/api/v1/evidence/packages", "/api/v1/evidence/exports"));
        add("reports", readers, officer, get("/api/v1/reports", "/api/v1/reports/schedule", "/api/v1/organ-names"));
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        add(
                "transparency, 90 days",
                readers,
                officer,
                get(
                        "/api/v1/organ-names",
                        "/api/v1/transparency?organ=" + organs.getFirst() + "&from=" + today.minusDays(89) + "&to="
                                + today));
    }

    void ofAReviewer(String readers, OfficeReader reviewer) {
        add(
                "review",
                readers,
                reviewer,
                Stream.of(PageCall.get("/api/v1/review"), PageCall.post("/api/v1/review/next")));
    }

    void ofAnAuditor(OfficeReader auditor) {
        add("audit, newest", "auditor", auditor, get("/api/v1/audit", "/api/v1/audit/verification"));
        add(
                "audit, one person's export",
                "auditor",
                auditor,
                get("/api/v1/audit?who=nobody&action=TAKE_EXPORT", "/api/v1/audit/verification"));
    }

    void ofAnAdministrator(OfficeReader admin) {
        add("accounts", "administrator", admin, get("/api/v1/accounts", "/api/v1/organ-names"));
        add("registry", "administrator", admin, get("/api/v1/registry"));
        add(
                "health",
                "administrator",
                admin,
                get(
                        "/api/v1/pipeline",
                        "/api/v1/pipeline/history",
                        "/api/v1/pipeline/deletions",
                        "/api/v1/dead-letters"));
    }

    private void ofCases(String readers, OfficeReader officer, String kind) throws IOException, InterruptedException {
        String cases = "/api/v1/cases/" + kind;
        add(
                "cases, " + kind,
                readers,
                officer,
                Stream.of(PageCall.get(cases + "?size=20"), PageCall.get("/api/v1/procedures/" + kind), TASKS));
        String id =
                officer.get(cases + "?size=1").path("cases").path(0).path("id").asString();
        add(
                "a case, " + kind,
                readers,
                officer,
                Stream.of(PageCall.get(cases + "/" + id), PageCall.get("/api/v1/procedures/" + kind), TASKS));
    }

    /** Where a page begins after so many of a hundred hits. */
    private static String cursor(OfficeReader reader, int pages) throws IOException, InterruptedException {
        String cursor = null;
        for (int i = 0; i < pages; i++) {
            cursor = reader.get(
                            "/api/v1/findings?size=100&sort=NEWEST" + (cursor == null ? "" : "&cursor=" + url(cursor)))
                    .path("nextCursor")
                    .asString();
        }
        return cursor;
    }

    private void add(String page, String readers, OfficeReader reader, Stream<PageCall> calls) {
        pages.add(new PageTimes(page, readers, reader, calls.toList()));
    }

    private static Stream<PageCall> get(String... paths) {
        return Stream.of(paths).map(PageCall::get);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
