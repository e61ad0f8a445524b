package org.zhengming.analytics.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.sentence.Party.Kind;
import org.zhengming.analytics.text.Normaliser;

class ReadingTest {

    private static final Lexicon LEXICON = WordLists.lexicon();

    @Test
    void a_pronoun_stands_for_the_person_named_before() {
        assertThat(parties("容知白来了，他很忙"))
                .extracting(Party::kind, Party::person)
                .containsExactly(tuple(Kind.PERSON, "P1"), tuple(Kind.THIRD, "P1"));
    }

    @Test
    void a_pronoun_after_a_stranger_stands_for_nobody_protected() {
        assertThat(parties("容知白审的被告跑了，他欠钱").getLast().person()).isNull();
    }

    @Test
    void the_authors_relative_is_nobody_protected() {
        assertThat(parties("容知白，我老婆等着呢").getLast().person()).isNull();
        assertThat(parties("容知白的老婆等着呢").getLast().person()).isEqualTo("P1");
    }

    @Test
    void only_the_clause_before_a_question_mark_asks() {
        assertThat(ClauseSplitter.split("他收了钱,你信吗?"))
                .extracting(Clause::question)
                .containsExactly(false, true);
    }

    @Test
    void a_longer_word_hides_the_word_in_it() {
        Reading reading = reading("打死我也不信");

        assertThat(reading.has(WordGroup.HARM)).isFalse();
    }

    @Test
    void a_missing_word_list_is_named() {
        assertThatThrownBy(() -> Lexicon.load(List.of("/nowhere.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/nowhere.txt");
    }

    @Property
    void clauses_stand_in_order_inside_the_text(@ForAll String text) {
        int reached = 0;
        for (Clause clause : ClauseSplitter.split(text)) {
            assertThat(clause.start()).isGreaterThanOrEqualTo(reached);
            assertThat(clause.sentence().contains(clause.span())).isTrue();
            assertThat(clause.end()).isLessThanOrEqualTo(text.length());
            reached = clause.end();
        }
    }

    private static List<Party> parties(String text) {
        return reading(text).parties();
    }

    private static Reading reading(String text) {
        return Reading.of(Normaliser.normalise(text), FictionalCourt.mentions(text), LEXICON);
    }
}
