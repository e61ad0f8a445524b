package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Mention.TargetKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingJsonTest {

    private static final String CONTENT = "闻人朵\n电话13800001234";
    private static final Finding FINDING = new Finding(
            "1",
            Route.REFERRAL_REVIEW,
            List.of("P1"),
            List.of("C1"),
            List.of(new Mention(
                    TargetKind.RELATIVE, "P1/CHILD/1", 0, 3, "闻人朵", 0.87654, List.of(Reason.of("NAME_RELATIVE")))),
            List.of(new Signal(SignalType.SELF_HARM, null, 0, 3, 0.5, List.of())),
            List.of(new Leak(LeakType.PHONE, "P1", 6, 17, "138****1234", 0.9, List.of())),
            List.of(new Context(SpeechContext.OPINION, 0.7, List.of())),
            List.of(Reason.of("ROUTE_REFERRAL_REVIEW")));

    private final FindingJson json = new FindingJson(Locale.CHINA);

    @Test
    void a_mention_carries_its_target_under_one_key_of_its_kind() {
        JsonNode mention = read(json.line(FINDING)).get("mentions").get(0);

        assertThat(mention.get("relative").stringValue()).isEqualTo("P1/CHILD/1");
        assertThat(mention.has("person")).isFalse();
        assertThat(mention.has("organ")).isFalse();
        assertThat(mention.get("confidence").doubleValue()).isEqualTo(0.877);
        assertThat(mention.get("reasons").get(0).stringValue()).isEqualTo("出现登记的近亲属姓名");
    }

    @Test
    void a_leak_is_masked_unless_it_is_revealed() {
        assertThat(json.line(FINDING)).doesNotContain("13800001234");
        assertThat(read(json.revealed(FINDING, CONTENT))
                        .get("leaks")
                        .get(0)
                        .get("text")
                        .stringValue())
                .isEqualTo("13800001234");
    }

    @Test
    void a_leak_tells_how_it_is_graded() {
        JsonNode leak = read(json.line(FINDING)).get("leaks").get(0);

        assertThat(leak.get("subtype").stringValue()).isEqualTo("MOBILE_PHONE");
        assertThat(leak.get("sensitivity").stringValue()).isEqualTo("S2_AGGREGATED");
        assertThat(leak.get("bucket").stringValue()).isEqualTo("T5000");
    }

    @Test
    void a_signal_about_nobody_has_no_person() {
        assertThat(read(json.line(FINDING)).get("signals").get(0).has("person")).isFalse();
    }

    @Test
    void a_finding_is_exactly_one_line_with_the_keys_of_the_contract() {
        String line = json.line(FINDING);

        assertThat(line).doesNotContain("\n");
        assertThat(read(line).propertyNames())
                .containsExactly(
                        "id", "route", "persons", "organs", "mentions", "signals", "leaks", "contexts", "reasons");
    }

    private static JsonNode read(String line) {
        return JsonMapper.builder().build().readTree(line);
    }
}
