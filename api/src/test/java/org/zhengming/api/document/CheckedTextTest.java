package org.zhengming.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.document.PrivateTextException.Kind;

class CheckedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOBILE_PHONE|他的电话是13800001234。",
                "MOBILE_PHONE|电话 138 0000 1234",
                "MOBILE_PHONE|+86 138-0000-1234",
                "MOBILE_PHONE|１３８００００１２３４",
                "ID_CARD|证件 110101190501010012 号",
                "ID_CARD|11010119050101001X",
                "BANK_CARD|卡号6222 0000 0000 0000 019",
                "PLATE|车牌临A·7K3C8停在楼下，实为赣A·7K3C8",
                "ACCOUNT_NAME|转自 @某某某 的内容"
            })
    void what_looks_private_gets_into_no_document_and_not_into_the_message(Kind kind, String text) {
        assertThatThrownBy(() -> CheckedText.of(text)).isInstanceOfSatisfying(PrivateTextException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.getMessage()).doesNotContain(text).doesNotContain("138", "6222", "1905");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（2026）湖01民终17号民事判决书",
                "办公电话 0999-0000021",
                "法发〔2017〕4号",
                "浏览 12345678 次",
                "office@court.example",
                "3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f",
                "2026-03-01 21:44:09+08:00",
                "附件A12345"
            })
    void what_official_documents_are_made_of_passes(String text) {
        assertThat(CheckedText.of(text).value()).isEqualTo(text);
    }

    @Test
    void signs_that_cannot_be_seen_are_dropped() {
        assertThat(CheckedText.of(" 甲\u202e乙\u0000\n丙\u200b ").value()).isEqualTo("甲乙 丙");
        assertThatThrownBy(() -> CheckedText.of(" \n ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CheckedText.of("甲".repeat(CheckedText.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_shows_neither_credentials_nor_accounts_nor_numbers() {
        assertThat(PageAddress.of("https://me:secret@forum.example:8443/u/13800001234/t?q=1#x")
                        .value())
                .isEqualTo("https://forum.example:8443/u/***********/t?q=1");
        assertThat(PageAddress.of("https://video.example/@someone/video/7").value())
                .isEqualTo("https://video.example/**omeone/video/7");
        assertThatThrownBy(() -> PageAddress.of("javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageAddress.of("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
