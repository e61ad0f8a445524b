package org.zhengming.analytics.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.finding;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.SearchPage.Span;
import org.zhengming.analytics.index.query.TextUnits.Unit;

class QueryPropertiesTest {

    private static final List<String> PIECES = List.of(
            "甲", "法院", "a", "AND", "OR", "NOT", "&&", "||", "!", "(", ")", "（", "）", "\"", "“", "”", "「", "」", " ", "　",
            "route:", "title：", "MONITOR", "x:", "，", "😀", "\uD83D", "\u200B", "1.5", "\n");

    private final QueryParser parser = new QueryParser(new WordSegmenter());

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(PIECES).list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 2_000)
    void a_query_is_read_or_refused_at_a_place_inside_it(@ForAll("queries") String query) {
        try {
            assertThat(parser.parse(query)).isNotNull();
        } catch (QuerySyntaxException refusal) {
            assertThat(refusal.position()).isBetween(0, query.length());
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void any_characters_at_all_are_read_or_refused(@ForAll String query) {
        a_query_is_read_or_refused_at_a_place_inside_it(query);
    }

    @Property(tries = 1_000)
    void units_stand_in_order_inside_the_text(@ForAll("queries") String text) {
        int end = 0;
        for (Unit unit : TextUnits.of(text)) {
            assertThat(unit.start()).isGreaterThanOrEqualTo(end);
            assertThat(unit.end()).isGreaterThan(unit.start()).isLessThanOrEqualTo(text.length());
            assertThat(unit.text()).isNotEmpty();
            end = unit.end();
        }
    }

    @Property(tries = 1_000)
    void a_text_is_found_whole_in_itself_and_highlighted_inside_it(
            @ForAll("queries") String title, @ForAll("queries") String text) {
        IndexedFinding document = finding("1", text).title(title).build();
        List<String> units = TextUnits.textsOf(text);
        if (units.isEmpty()) {
            return;
        }
        QueryNode query = new QueryNode.Phrase(TextField.CONTENT, text, units);
        List<Span> spans = Highlighter.spans(query, document);
        assertThat(spans).isNotEmpty();
        int end = -1;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThan(end);
            assertThat(span.end()).isGreaterThan(span.start());
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(document.content().length());
    }
}
