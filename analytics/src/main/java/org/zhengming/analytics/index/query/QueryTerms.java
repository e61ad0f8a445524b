package org.zhengming.analytics.index.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexKeys;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.QuerySyntaxException.Problem;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;
import org.zhengming.ingest.PostKind;

/** Turns a query's words, phrases and field values into nodes. */
final class QueryTerms {

    /** Longest run of Chinese characters looked for as it stands; a longer one is a sentence, and cut into words. */
    private static final int LONGEST_RUN = 8;

    private final WordSegmenter segmenter;

    QueryTerms(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** A quoted text is one phrase; in a bare one, all parts between punctuation must be there. */
    QueryNode text(TextField field, QueryToken token) {
        List<String> units = TextUnits.textsOf(token.text());
        if (token.kind() == QueryToken.Kind.QUOTED) {
            return new Phrase(field, token.text(), units);
        }
        return all(parts(units).stream().map(part -> part(field, part)).toList());
    }

    QueryNode field(QueryToken field, QueryToken value) {
        if (isTitle(field)) {
            if (TextUnits.of(value.text()).isEmpty()) {
                throw new QuerySyntaxException(Problem.FIELD_WITHOUT_VALUE, field.position(), field.text());
            }
            return text(TextField.TITLE, value);
        }
        Facet facet = facet(field).orElseThrow();
        String text = QueryWords.value(facet, value.text().strip());
        List<String> values = valuesOf(facet);
        if (values.isEmpty()) {
            return new Value(facet, IndexKeys.of(text));
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (!values.contains(upper)) {
            String known = values.stream()
                    .map(each -> QueryWords.bothNames(facet, each))
                    .collect(Collectors.joining(", "));
            throw new QuerySyntaxException(Problem.VALUE_UNKNOWN, value.position(), field.text(), text, known);
        }
        return new Value(facet, upper);
    }

    void requireKnown(QueryToken field) {
        if (!isTitle(field) && facet(field).isEmpty()) {
            String known = Stream.concat(Arrays.stream(Facet.values()).map(Facet::field), Stream.of(QueryWords.TITLE))
                    .map(QueryWords::bothNames)
                    .collect(Collectors.joining(", "));
            throw new QuerySyntaxException(Problem.FIELD_UNKNOWN, field.position(), field.text(), known);
        }
    }

    private QueryNode part(TextField field, List<String> units) {
        if (units.size() <= LONGEST_RUN || !units.stream().allMatch(TextUnits::isHan)) {
            return new Phrase(field, String.join("", units), units);
        }
        List<List<String>> words = segmenter.cut(String.join("", units)).stream()
                .map(TextUnits::textsOf)
                .filter(word -> !word.isEmpty())
                .toList();
        List<List<String>> longer =
                words.stream().filter(word -> word.size() > 1).toList();
        return all((longer.isEmpty() ? words : longer)
                .stream()
                        .map(word -> (QueryNode) new Phrase(field, String.join("", word), word))
                        .toList());
    }

    private static List<List<String>> parts(List<String> units) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String unit : units) {
            if (unit.equals(TextUnits.BREAK)) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(unit);
            }
        }
        return parts;
    }

    private static QueryNode all(List<QueryNode> nodes) {
        List<QueryNode> flat = nodes.stream()
                .flatMap(node -> node instanceof And and ? and.nodes().stream() : Stream.of(node))
                .distinct()
                .toList();
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    private static boolean isTitle(QueryToken field) {
        return QueryWords.field(field.text()).filter(QueryWords.TITLE::equals).isPresent();
    }

    private static Optional<Facet> facet(QueryToken field) {
        return QueryWords.field(field.text()).flatMap(name -> Arrays.stream(Facet.values())
                .filter(facet -> facet.field().equals(name))
                .findFirst());
    }

    private static List<String> valuesOf(Facet facet) {
        Enum<?>[] values =
                switch (facet) {
                    case ROUTE -> Route.values();
                    case SIGNAL -> SignalType.values();
                    case LEAK -> LeakType.values();
                    case CONTEXT -> SpeechContext.values();
                    case KIND -> PostKind.values();
                    case PERSON, ORGAN, SOURCE, STORY -> new Enum<?>[0];
                };
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
