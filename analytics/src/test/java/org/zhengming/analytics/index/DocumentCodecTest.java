package org.zhengming.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

    private final DocumentCodec codec = new DocumentCodec();

    @Test
    void the_envelope_names_its_version() {
        String stored = new String(codec.encode(Findings.plain("1", "甲")), StandardCharsets.UTF_8);
        assertThat(stored).startsWith("{\"schemaVersion\":1,").contains("\"publishedAt\":\"2026-03-02T08:00:00Z\"");
    }

    @Test
    void a_field_that_this_version_does_not_know_is_passed_over() {
        String stored = new String(codec.encode(Findings.plain("1", "甲")), StandardCharsets.UTF_8);
        String later = stored.replace("\"id\":\"1\",\"version\"", "\"later\":[1],\"id\":\"1\",\"version\"");
        assertThat(later).isNotEqualTo(stored);
        assertThat(codec.decode(later.getBytes(StandardCharsets.UTF_8)).id()).isEqualTo("1");
    }

    @Test
    void a_document_of_a_newer_version_is_refused_by_name() {
        assertRefused("{\"schemaVersion\":2,\"document\":{\"else\":1}}", IndexException.Code.INDEX_TOO_NEW);
    }

    @Test
    void what_is_no_document_is_refused_without_showing_it() {
        assertRefused("138 0000 1234", IndexException.Code.INDEX_CORRUPT);
        assertRefused("{\"schemaVersion\":1,\"document\":{\"id\":\"1\"}}", IndexException.Code.INDEX_CORRUPT);
        assertRefused("", IndexException.Code.INDEX_CORRUPT);
    }

    private void assertRefused(String stored, IndexException.Code code) {
        assertThatThrownBy(() -> codec.decode(stored.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(IndexException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.wayOut()).endsWith(".");
                    assertThat(refusal.getMessage()).doesNotContain("0000");
                });
    }
}
