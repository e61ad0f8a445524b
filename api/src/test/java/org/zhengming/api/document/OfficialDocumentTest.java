package org.zhengming.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.api.document.template.CaptureRecord;
import org.zhengming.api.document.template.ClarificationStatement;
import org.zhengming.api.document.template.DailyBrief;
import org.zhengming.api.document.template.EvidenceList;
import org.zhengming.api.document.template.FormDocument;
import org.zhengming.api.document.template.Forms;
import org.zhengming.api.document.template.QuarterlySummary;
import org.zhengming.api.document.template.ReferralLetter;
import org.zhengming.api.document.template.SpecialReport;
import org.zhengming.api.document.template.TransparencyReport;

class OfficialDocumentTest {

    private static final List<Class<?>> INPUTS = List.of(
            ClarificationStatement.Content.class,
            ReferralLetter.Content.class,
            EvidenceList.Content.class,
            CaptureRecord.Content.class,
            QuarterlySummary.Content.class,
            DailyBrief.Content.class,
            SpecialReport.Content.class,
            TransparencyReport.Content.class,
            FormDocument.Content.class);

    @Test
    void a_sentence_that_rests_on_nothing_cannot_be_made() {
        assertThatThrownBy(() -> Grounded.of("本院一向公正。")).hasMessageContaining("cites what it rests on");
        assertThatThrownBy(() -> new Block.Row(List.of("甲"), List.of())).hasMessageContaining("cites");
        assertThatThrownBy(() -> new Block.Particulars(List.of(), List.of())).hasMessageContaining("cite");
    }

    @Test
    void a_formula_takes_no_free_words() {
        assertThatThrownBy(() -> Formula.of("clarification.reportTo", "任何文字"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Modifier.isPrivate(Formula.class.getDeclaredConstructors()[0].getModifiers()))
                .isTrue();
    }

    @Test
    void a_section_with_nothing_to_tell_says_so() {
        assertThat(Documents.dailyBrief().sections())
                .extracting(Section::blocks)
                .contains(List.of(new Block.NoData()));
    }

    @Test
    void citations_are_numbered_once_in_the_order_in_which_they_appear() {
        assertThat(Documents.clarification().citations().sequencedValues()).containsExactly(1, 2, 3, 4);
        assertThat(Documents.clarification().citations().sequencedKeySet())
                .extracting(Citation::kind)
                .containsExactly(Citation.Kind.STORY, Citation.Kind.CASE, Citation.Kind.RECORD, Citation.Kind.RECORD);
    }

    @Test
    void no_template_has_a_place_for_those_who_write_nor_for_a_value_that_was_leaked() {
        assertThat(components())
                .hasSizeGreaterThan(80)
                .noneMatch(name -> name.matches(
                        "(?i).*(author|poster|speaker|uploader|account|nickname|screenName|value|quote|raw|secret).*"));
    }

    @Test
    void every_kind_and_every_form_that_is_offered_can_be_made() {
        assertThat(Documents.all().values())
                .extracting(OfficialDocument::kind)
                .contains(
                        DocumentKind.CLARIFICATION_STATEMENT,
                        DocumentKind.REFERRAL_LETTER,
                        DocumentKind.EVIDENCE_LIST,
                        DocumentKind.CAPTURE_RECORD,
                        DocumentKind.QUARTERLY_SUMMARY,
                        DocumentKind.DAILY_BRIEF,
                        DocumentKind.SPECIAL_REPORT,
                        DocumentKind.TRANSPARENCY_REPORT,
                        DocumentKind.COMMITTEE_DOCUMENT);
        assertThat(Forms.bundled().all()).hasSize(12).allSatisfy(form -> {
            FormDocument.Content empty = new FormDocument.Content(
                    DocumentHeader.of("临湖市中级人民法院", Documents.DAY), CheckedText.of("A-1"), java.util.Map.of());
            if (form.offered()) {
                assertThat(FormDocument.of(form, empty, Documents.BASES).sections())
                        .hasSameSizeAs(form.sections());
            } else {
                assertThat(form.code()).isEqualTo("PLATFORM_NOTICE");
                assertThatThrownBy(() -> FormDocument.of(form, empty, Documents.BASES))
                        .hasMessageContaining("not offered");
            }
        });
    }

    /** Names of the components of all records that templates take, those of the model itself left out. */
    private static Set<String> components() {
        Set<String> names = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(INPUTS);
        INPUTS.forEach(input -> Arrays.stream(input.getEnclosingClass().getDeclaredClasses())
                .filter(Class::isRecord)
                .forEach(open::add));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            Arrays.stream(type.getRecordComponents())
                    .forEach(component -> names.add(type.getSimpleName() + "." + component.getName()));
        }
        return names;
    }
}
