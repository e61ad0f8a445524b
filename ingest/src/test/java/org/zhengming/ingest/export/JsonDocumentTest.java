package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;

class JsonDocumentTest {

    private static String post(String id) {
        return "{\"id\":\"" + id + "\",\"text\":\"有[括号]、{花括号}、\\\"引号\\\"和\\\\\"}";
    }

    @Test
    void elements_are_found_where_they_stand() {
        String content = "[\n  " + post("1") + ",\n  " + post("2") + "\n]\n";
        Reading reading = Reading.of(content);

        assertThat(reading.ids()).containsExactly("1", "2");
        assertThat(reading.offsets()).containsExactly(4L, (long)
                content.substring(0, content.lastIndexOf(post("2"))).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void a_broken_element_does_not_lose_the_others() {
        Reading reading = Reading.of("[" + post("1") + ",{\"id\":2,\"text\":wrong}," + post("3")
                + ",{\"id\":4 \"text\":\"x\"}," + post("5") + ",17,\"text\",null," + post("9") + "]");

        assertThat(reading.ids()).containsExactly("1", "3", "5", "9");
        assertThat(reading.reasons()).hasSize(5).containsOnly(RejectReason.MALFORMED);
    }

    @Test
    void a_string_without_end_costs_its_line_in_an_indented_file() {
        Reading reading = Reading.of("[\n{\n\"id\": \"1\",\n\"text\": \"没有收尾\n},\n" + post("2") + "\n]");

        assertThat(reading.ids()).containsExactly("2");
        assertThat(reading.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void an_element_whose_brackets_do_not_match_ends_with_its_array() {
        Reading reading = Reading.of("[" + post("1") + ",{\"id\":\"2\",\"text\":\"x\"]");

        assertThat(reading.ids()).containsExactly("1");
        assertThat(reading.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void a_document_that_ends_early_is_truncated() {
        for (String content :
                List.of("[" + post("1") + ",{\"id\":\"2\",\"te", "[" + post("1") + ",", "[" + post("1"))) {
            Reading reading = Reading.of(content);
            assertThat(reading.ids()).containsExactly("1");
            assertThat(reading.reasons()).containsExactly(RejectReason.TRUNCATED);
        }
        assertThat(Reading.of("{\"weibo\":[" + post("1") + "]").reasons()).containsExactly(RejectReason.TRUNCATED);
    }

    @Test
    void objects_one_behind_another_over_several_lines_are_read() {
        String indented = "{\n  \"id\": \"1\",\n  \"text\": \"甲\"\n}\n{\n  \"id\": \"2\",\n  \"text\": \"乙\"\n}\n";

        assertThat(Reading.of(indented).ids()).containsExactly("1", "2");
    }

    @Test
    void a_json_line_with_a_member_called_user_stays_a_line() {
        Reading reading = Reading.of("{\"user\":{\"name\":\"x\"},\"id\":\"1\",\"text\":\"甲\"}\n");

        assertThat(reading.ids()).containsExactly("1");
    }

    @Test
    void other_arrays_of_the_object_are_no_items_unless_their_key_says_so() {
        Reading reading = Reading.of(
                "{\"weibo\":[" + post("1") + "],\"tags\":[" + post("x") + "],\"data\":[" + post("2") + "]}\n");

        assertThat(reading.ids()).containsExactly("1", "2");
    }

    @Test
    void a_byte_order_mark_before_an_array_is_passed_over() {
        assertThat(Reading.of("\uFEFF[" + post("1") + "]").ids()).containsExactly("1");
    }

    @Test
    void an_element_with_bad_bytes_is_an_encoding_letter() {
        byte[] content = Reading.join(
                Reading.utf8("[{\"id\":\"1\",\"text\":\""),
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                Reading.utf8("\"}," + post("2") + "]"));
        Reading reading = Reading.of(content);

        assertThat(reading.ids()).containsExactly("2");
        assertThat(reading.letters()).extracting(DeadLetter::reason).containsExactly(RejectReason.ENCODING);
    }
}
