package org.zhengming.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.Fixtures;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.FindingView;
import org.zhengming.api.search.Names;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PostKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportedFindingsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String TEXT =
            "=HYPERLINK(\"x\") 转发 @临湖小灯:见 https://posts.example/u/77?id=5 “引号\"”\n第二行，mail@host.example";

    private final ExportedFindings rows =
            new ExportedFindings(List.of(view(TEXT), view("\t ＠谁在说 普通的话")), "仅供 =甲（jia）使用", ZoneId.of("Asia/Shanghai"));

    @Test
    void neither_ids_nor_addresses_nor_names_of_accounts_are_in_the_file() {
        assertThat(rows.jsonLines() + rows.csv())
                .contains("转发 @***", "普通的话")
                .doesNotContain("临湖小灯", "谁在说", "posts.example", "host.example", "post-1", "u/77");
    }

    @Test
    void every_line_of_json_stands_alone_and_carries_the_mark() {
        List<String> lines = rows.jsonLines().lines().toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            JsonNode row = JsonMapper.shared().readTree(line);
            assertThat(row.path("mark").asString()).isEqualTo("仅供 =甲（jia）使用");
            assertThat(row.path("published_at").asString()).isEqualTo("2026-03-02T16:00+08:00");
            assertThat(row.path("organs").path(0).asString()).isEqualTo(Fixtures.COURT.name());
        });
    }

    @Test
    void no_cell_is_a_formula_to_a_spreadsheet_and_quotes_and_line_breaks_stay_in_theirs() {
        String csv = rows.csv();

        assertThat(csv).startsWith("\uFEFFnumber,published_at,").endsWith("\r\n");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")", "“引号\"\"”\n第二行", "\"'\t @***");
        assertThat(csv).doesNotContain("\"=", "\"\t");
    }

    private static FindingView view(String text) {
        Finding finding = new Finding(
                "post-1",
                Route.MONITOR,
                List.of(),
                List.of("o1"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        IndexedFinding document = new IndexedFinding(
                "post-1",
                NOW.toEpochMilli(),
                "weibo",
                PostKind.POST,
                "https://posts.example/1",
                null,
                text,
                NOW,
                NOW,
                Metrics.UNKNOWN,
                null,
                finding,
                null);
        return FindingSearch.view(document, new Names(() -> Fixtures.REGISTRY, Map::of), Locale.ROOT);
    }
}
