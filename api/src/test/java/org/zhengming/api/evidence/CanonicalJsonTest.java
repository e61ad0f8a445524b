package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.api.evidence.custody.CustodyEvent;

/** The examples are those of RFC 8785, as far as whole numbers go. */
class CanonicalJsonTest {

    @Test
    void keys_are_sorted_by_utf16_code_units() {
        Map<String, Object> value = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(text(CanonicalJson.write(value)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void texts_take_the_shortest_escapes() {
        assertThat(text(CanonicalJson.write("\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void numbers_truths_and_nothing_are_plain() {
        assertThat(text(CanonicalJson.write(java.util.Arrays.asList(1, -0L, 9007199254740992L, true, false, null))))
                .isEqualTo("[1,0,9007199254740992,true,false,null]");
    }

    @Test
    void what_has_no_canonical_form_here_is_refused() {
        for (Object value : List.of(1.5, 9007199254740993L, "\ud800")) {
            assertThatThrownBy(() -> CanonicalJson.write(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_was_written_otherwise_is_not_read() {
        for (String text : List.of(
                "{ \"seq\":1}",
                "{\"seq\":1,\"seq\":1}",
                "{\"seq\":01}",
                "{\"b\":1}",
                "{\"seq\":1} ",
                "null",
                "",
                "[")) {
            assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8), CustodyEvent.class))
                    .as(text)
                    .isInstanceOf(CanonicalJson.NotCanonicalException.class);
        }
    }

    @Test
    void what_can_be_read_and_has_no_canonical_form_is_not_canonical() {
        for (String text : List.of("{\"tool\":\"\\ud800\"}", "{\"crc32\":9007199254740993}", "{\"size\":1.5}")) {
            assertThatThrownBy(() -> CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8), Map.class))
                    .as(text)
                    .isInstanceOf(CanonicalJson.NotCanonicalException.class);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
