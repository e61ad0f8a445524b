package org.zhengming.api.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LegalCatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final LegalCatalogue catalogue = LegalCatalogue.bundled();

    @Test
    void a_basis_is_cited_with_title_number_and_article() {
        assertThat(catalogue.cite("law:s2.13", DAY, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("《人民法院落实〈保护司法人员依法履行法定职责规定〉的实施办法》（法发〔2017〕4号）第十三条");
        assertThat(catalogue.cite("law:s1.15", DAY, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("《深圳市保护司法人员依法履行法定职责的若干措施》（十五）");
    }

    @Test
    void what_was_not_compared_with_the_law_is_shown_as_still_to_be_checked() {
        assertThat(catalogue.cite("law:electronic-evidence.9", DAY, Locale.SIMPLIFIED_CHINESE))
                .endsWith("第九条（待核对）");
        assertThat(catalogue.cite("law:electronic-evidence.9", DAY, Locale.ENGLISH))
                .endsWith("(to be checked)");
        assertThat(catalogue.cite("law:electronic-evidence.14", DAY, Locale.SIMPLIFIED_CHINESE))
                .endsWith("第十四条");
    }

    @Test
    void copies_with_errors_of_recognition_are_never_quoted() {
        assertThat(catalogue.all())
                .filteredOn(basis -> basis.source().id().matches("s[34]"))
                .isNotEmpty()
                .allMatch(basis -> basis.text() == null);
        LegalSource scanned = catalogue.require("law:s3.26.3", DAY).source();
        assertThatThrownBy(() -> new LegalBasis("law:s3.26.3", scanned, "26", VerificationMark.VERIFIED, "any words"))
                .hasMessageContaining("must not be quoted");
    }

    @Test
    void only_verified_bases_carry_words() {
        assertThat(catalogue.all())
                .filteredOn(basis -> basis.text() != null)
                .hasSizeGreaterThan(10)
                .allMatch(basis -> basis.mark() == VerificationMark.VERIFIED);
    }

    @Test
    void an_id_leads_to_the_version_in_force_on_the_day() {
        String id = "law:public-security-penalties.50";

        assertThat(catalogue.require(id, LocalDate.of(2025, 12, 31)).article()).isEqualTo("第四十二条");
        assertThat(catalogue.require(id, LocalDate.of(2026, 1, 1)).article()).isEqualTo("第五十条");
        assertThat(catalogue.find(id, LocalDate.of(2012, 12, 31))).isEmpty();
        assertThatThrownBy(() -> catalogue.require("law:s2.99", DAY)).hasMessageContaining("law:s2.99");
    }

    @Test
    void two_versions_in_force_at_once_are_refused() {
        String twice = """
                {"version": "1", "sources": [
                  {"id": "a", "title": "甲", "effectiveFrom": "2020-01-01", "effectiveUntil": "2024-06-01",
                   "quotable": true, "mark": "VERIFIED"},
                  {"id": "b", "title": "甲", "effectiveFrom": "2024-06-01", "quotable": true, "mark": "VERIFIED"}],
                 "bases": [
                  {"id": "law:a.1", "source": "a", "article": "一", "mark": "VERIFIED"},
                  {"id": "law:a.1", "source": "b", "article": "二", "mark": "VERIFIED"}]}
                """;

        assertThatThrownBy(() -> CatalogueReader.read(new ByteArrayInputStream(twice.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("two versions in force");
    }
}
