package org.zhengming.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {

    private static final Instant NOW = Instant.now();
    private static final String TODAY =
            LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai")).toString();

    private TestServer server;
    private TestReader officer;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        server.index(
                Fixtures.leak("f1", NOW).inStory("s1", List.of()),
                Fixtures.criticism("f2", NOW).inStory("s1", List.of()),
                Fixtures.criticism("f3", NOW));
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_brief_counts_cites_and_shows_no_words_of_a_post_and_no_way_to_what_was_leaked() {
        JsonNode report = make("DAILY_BRIEF", TODAY);

        String document = report.path("document").toString();
        assertThat(document)
                .contains("云梧市人民法院", "涉及林若衡，建议移送研判。", "共 3 条", "2 条属于裁判评议")
                .doesNotContain("posts.example", "138", "打起来", "说理不足", Fixtures.RELATIVE_NAME);
        assertThat(sentencesWithout(report.path("document"))).isZero();
        assertThat(section(report, "改进建议").path("blocks").path(0).path("type").asString())
                .isEqualTo("NO_DATA");
    }

    @Test
    void a_report_made_anew_is_the_next_edition_and_the_old_one_stays() {
        JsonNode first = make("SPECIAL_REPORT", "s1");
        JsonNode second = make("SPECIAL_REPORT", "s1");

        assertThat(second.path("edition").asInt())
                .isEqualTo(first.path("edition").asInt() + 1);
        assertThat(officer.json("/api/v1/reports/" + first.path("id").asString()))
                .isEqualTo(first);
        JsonNode page = officer.json("/api/v1/reports?kind=SPECIAL_REPORT&size=1");
        assertThat(page.path("reports").path(0).path("id")).isEqualTo(second.path("id"));
        assertThat(officer.json("/api/v1/reports?kind=SPECIAL_REPORT&size=1&cursor="
                                + page.path("nextCursor").asString())
                        .path("reports")
                        .path(0)
                        .path("id"))
                .isEqualTo(first.path("id"));
    }

    @Test
    void a_report_is_taken_out_in_three_formats_each_saying_for_whom() throws Exception {
        String id = make("SPECIAL_REPORT", "s1").path("id").asString();

        HttpResponse<byte[]> html = file(officer, id, "HTML");
        assertThat(Jsoup.parse(new String(html.body(), StandardCharsets.UTF_8)).text())
                .contains("舆情专报", "仅供 测试0 使用", "最早一条发布");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(html.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(new String(file(officer, id, "DOCX").body(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(new String(file(officer, id, "PDF").body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void the_summary_of_a_quarter_tells_no_data_from_nothing() {
        JsonNode report = make("QUARTERLY_SUMMARY", "2020-Q1");

        JsonNode rows = section(report, "统计").path("blocks").path(0).path("rows");
        assertThat(rows.toString()).contains("误报（占机器提示的案件）\",\"暂无数据", "涉及本单位及其人员的公开内容\",\"0");
    }

    @Test
    void figures_of_the_systems_own_work_are_there_for_everybody_with_statistics() {
        JsonNode figures = server.signedIn(AccountRole.AUDITOR)
                .json("/api/v1/transparency?organ=o1&from=" + TODAY + "&to=" + TODAY);

        assertThat(figure(figures, "SHIELDED").path("count").asInt()).isEqualTo(2);
        assertThat(figure(figures, "SHIELDED").path("outOf").asInt()).isEqualTo(3);
        assertThat(figure(figures, "SHIELDED").path("percent").asDouble()).isEqualTo(66.7);
        assertThat(figure(figures, "POLICE_REFUSALS").path("count").isNull()).isTrue();
        assertThat(officer.get("/api/v1/transparency/csv?organ=o1&from=" + TODAY + "&to=" + TODAY)
                        .body())
                .startsWith("code,name,count,out_of,percent\r\n")
                .contains("SHIELDED,\"受保护的言论（占全部）\",2,3,66.7\r\n", "POLICE_REFUSALS,\"公安机关不予受案（占已移送）\",,,\r\n")
                .doesNotContain("林若衡");
    }

    @Test
    void what_cannot_be_made_is_told() {
        problem("DAILY_BRIEF", "2026-02-30", 400, "PARAMETER_INVALID");
        problem("QUARTERLY_SUMMARY", "2026-Q5", 400, "PARAMETER_INVALID");
        problem("SPECIAL_REPORT", "'; drop table report; --", 400, "PARAMETER_INVALID");
        problem("SPECIAL_REPORT", "no-such-story", 404, "STORY_NOT_FOUND");
        problem("DAILY_BRIEF", null, 400, "BODY_INVALID");
        TestReader.problem(officer.get("/api/v1/reports/f1/file?format=PDF"), 404);
        TestReader.problem(
                officer.get("/api/v1/reports/"
                        + make("SPECIAL_REPORT", "s1").path("id").asString() + "/file?format=EXE"),
                400);
        TestReader.problem(officer.get("/api/v1/reports?cursor=x"), 400);
        TestReader.problem(officer.get("/api/v1/transparency?organ=o1&from=2020-01-01&to=2026-01-01"), 400);
    }

    private JsonNode make(String kind, String subject) {
        HttpResponse<String> response = ask(kind, subject);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> ask(String kind, String subject) {
        Map<String, String> body = subject == null
                ? Map.of("organ", "o1", "kind", kind)
                : Map.of("organ", "o1", "kind", kind, "subject", subject);
        return server.signedIn(AccountRole.PUBLICITY_OFFICER).post("/api/v1/reports", body);
    }

    private void problem(String kind, String subject, int status, String code) {
        assertThat(TestReader.problem(ask(kind, subject), status).path("code").asString())
                .isEqualTo(code);
    }

    private static JsonNode section(JsonNode report, String heading) {
        for (JsonNode section : report.path("document").path("sections")) {
            if (section.path("heading").asString().equals(heading)) {
                return section;
            }
        }
        throw new AssertionError("no section " + heading);
    }

    private static JsonNode figure(JsonNode figures, String code) {
        for (JsonNode figure : figures.path("figures")) {
            if (figure.path("code").asString().equals(code)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + code);
    }

    /** How many rows and sentences of sections rest on nothing. */
    private static long sentencesWithout(JsonNode document) {
        long without = 0;
        for (JsonNode section : document.path("sections")) {
            for (JsonNode block : section.path("blocks")) {
                for (JsonNode part : block.path("rows")) {
                    without += part.path("cites").isEmpty() ? 1 : 0;
                }
                for (JsonNode part : block.path("sentences")) {
                    without += part.path("cites").isEmpty() ? 1 : 0;
                }
            }
        }
        return without;
    }

    private static HttpResponse<byte[]> file(TestReader reader, String id, String format)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = reader.client()
                .send(
                        reader.request("/api/v1/reports/" + id + "/file?format=" + format)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
