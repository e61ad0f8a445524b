package org.zhengming.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.clarification.ClarificationState;
import org.zhengming.api.document.DocumentView;
import org.zhengming.api.document.Documents;
import tools.jackson.databind.json.JsonMapper;

class StatementPaperTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void each_sentence_ends_with_a_stop_whatever_people_typed() {
        String statement = written(Map.of());

        assertThat(statement).contains("私自更换合议庭成员。", "因成员患病依规更换。", "更换依照规定进行！").doesNotContain("。。", "！。");
    }

    @Test
    void what_could_not_be_verified_is_told_and_so_is_that_there_is_nothing() {
        assertThat(written(Map.of())).contains("没有未能核实的部分。").doesNotContain("暂无数据");
        assertThat(written(Map.of("unverifiedNote", "更换的日期尚未核实")))
                .contains("更换的日期尚未核实。")
                .doesNotContain("没有未能核实的部分");
    }

    private static String written(Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("statementTitle", "关于网传更换合议庭成员的说明");
        fields.put("matter", "近日，网上流传一起案件更换合议庭成员的内容");
        fields.put("verifyingUnit", "审判管理办公室");
        fields.put(
                "facts",
                List.of(Map.of("claim", "私自更换合议庭成员", "fact", "因成员患病依规更换。", "basis", "合议庭笔录", "result", "REFUTED")));
        fields.put("statement", List.of(Map.of("sentence", "更换依照规定进行！", "facts", List.of("1"))));
        CaseRecord record = new CaseRecord(
                new UUID(1, 1),
                "clarification",
                "C01",
                null,
                "",
                ClarificationState.APPROVED.name(),
                7,
                null,
                fields,
                "",
                NOW,
                NOW);
        PaperCase held = new PaperCase(record, "临湖市苇塘县人民法院", null, null, false, Documents.DAY, Documents.BASES);
        return new JsonMapper()
                .writeValueAsString(
                        DocumentView.of(StatementPaper.PAPER.writer().write(held)));
    }
}
