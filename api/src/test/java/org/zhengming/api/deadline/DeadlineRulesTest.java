package org.zhengming.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.problem.ApiTexts;

class DeadlineRulesTest {

    private final DeadlineRules rules = DeadlineRules.bundled();

    @Test
    void the_proposed_lengths_are_the_defaults_and_marked_as_policy() {
        assertThat(Map.of(
                        "LEAK_TRIAGE", "2h",
                        "LEAK_REFERRAL_DECISION", "24h",
                        "THREAT_TRIAGE", "30m",
                        "CLARIFICATION_DECISION", "48h"))
                .allSatisfy((code, term) -> {
                    assertThat(rules.require(code).termText()).isEqualTo(term);
                    assertThat(rules.require(code).mark()).isEqualTo(LengthMark.POLICY);
                });
        assertThat(rules.require("COMMITTEE_DECISION").mark()).isEqualTo(LengthMark.LAW);
    }

    @Test
    void where_the_law_says_promptly_no_length_is_shown_as_law() {
        assertThat(rules.all())
                .filteredOn(rule -> rule.kind() == DeadlineKind.PROMPT_NO_NUMBER)
                .isNotEmpty()
                .allMatch(rule -> rule.mark() == LengthMark.POLICY);
    }

    @Test
    void every_rule_cites_bases_that_exist_and_has_a_name_in_both_languages() {
        LegalCatalogue catalogue = LegalCatalogue.bundled();
        assertThat(rules.all()).allSatisfy(rule -> {
            assertThat(rule.bases())
                    .allMatch(id -> catalogue.find(id, LocalDate.of(2026, 3, 2)).isPresent());
            assertThat(ApiTexts.text(Locale.SIMPLIFIED_CHINESE, "deadline." + rule.code()))
                    .isNotBlank();
            assertThat(ApiTexts.text(Locale.ENGLISH, "deadline." + rule.code())).isNotBlank();
        });
    }

    @Test
    void an_organ_sets_lengths_of_its_own_but_not_what_the_law_fixes() {
        DeadlineRules own = rules.with(Map.of("LEAK_TRIAGE", "1h", "COMMITTEE_DECISION", "20d"));

        assertThat(own.require("LEAK_TRIAGE").termText()).isEqualTo("1h");
        assertThat(own.require("COMMITTEE_DECISION").mark()).isEqualTo(LengthMark.POLICY);
        assertThatThrownBy(() -> rules.with(Map.of("RECONSIDERATION_RIGHT", "10d")))
                .hasMessageContaining("RECONSIDERATION_RIGHT is fixed by law");
        assertThatThrownBy(() -> rules.with(Map.of("QUARTERLY_SUMMARY", "30d"))).hasMessageContaining("quarter+10w");
        assertThatThrownBy(() -> rules.with(Map.of("LEAK_TRIAGE", "soon"))).hasMessageContaining("30m, 24h");
        assertThatThrownBy(() -> rules.with(Map.of("LEAK_TRIAG", "1h"))).hasMessageContaining("LEAK_TRIAG");
    }

    @Test
    void a_calendar_that_cannot_be_read_names_its_line() {
        assertThatThrownBy(() -> CalendarFiles.parse(2027, "# a notice\noff 2027-01-01\nfree 2027-02-01\n"))
                .hasMessageContaining("working-days-2027.txt, line 3");
        assertThatThrownBy(() -> CalendarFiles.parse(2027, "off 2027-13-01")).hasMessageContaining("line 1");
    }

    @Test
    void a_calendar_of_the_organ_wins_over_the_bundled_one() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        WorkingCalendar calendar = new WorkingCalendar(
                java.util.List.of(CalendarFiles.bundled().getLast(), CalendarFiles.parse(2026, "off 2026-03-02 甲日")));

        assertThat(calendar.isWorked(day)).isFalse();
        assertThat(calendar.isWorked(day.plusDays(1))).isTrue();
    }
}
