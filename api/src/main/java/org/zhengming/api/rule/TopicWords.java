package org.zhengming.api.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Everything;
import org.zhengming.analytics.index.query.QueryNode.Not;
import org.zhengming.analytics.index.query.QueryNode.Or;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;
import org.zhengming.analytics.index.query.TextUnits;

/**
 * Words for petitioning, complaining and standing up for one's rights (上访、维权、举报). People may do all of these; a
 * query that can match by such a word alone would watch them for it, and is refused (个人信息保护法 第6条). Beside a
 * protected person, an organ, a leak or a threat, or other words, such a word may stand.
 */
final class TopicWords {

    private final Set<String> words;
    private final int longest;

    TopicWords() {
        this.words = read();
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** What a part of a query rests on. */
    private enum Ground {
        /** A topic word alone. */
        TOPIC,
        /** Nothing that narrows a topic: a source, a kind of post, what is not there. */
        NEUTRAL,
        /** A person, an organ, a leak, a threat, other words. */
        OWN
    }

    /** Whether the query can match by topic words alone. */
    boolean alone(QueryNode query) {
        return ground(query, true) == Ground.TOPIC;
    }

    private Ground ground(QueryNode node, boolean wanted) {
        return switch (node) {
            case Everything everything -> Ground.NEUTRAL;
            case Phrase phrase -> wanted ? of(phrase) : Ground.NEUTRAL;
            case Value value -> wanted ? of(value) : Ground.NEUTRAL;
            case Not(QueryNode inner) -> ground(inner, !wanted);
            case And(List<QueryNode> nodes) -> wanted ? all(nodes, true) : any(nodes, false);
            case Or(List<QueryNode> nodes) -> wanted ? any(nodes, true) : all(nodes, false);
        };
    }

    private Ground all(List<QueryNode> nodes, boolean wanted) {
        Ground ground = Ground.NEUTRAL;
        for (QueryNode node : nodes) {
            switch (ground(node, wanted)) {
                case OWN -> {
                    return Ground.OWN;
                }
                case TOPIC -> ground = Ground.TOPIC;
                case NEUTRAL -> {
                    // changes nothing
                }
            }
        }
        return ground;
    }

    private Ground any(List<QueryNode> nodes, boolean wanted) {
        Set<Ground> grounds = nodes.stream().map(node -> ground(node, wanted)).collect(Collectors.toSet());
        if (grounds.contains(Ground.TOPIC)) {
            return Ground.TOPIC;
        }
        return grounds.contains(Ground.NEUTRAL) ? Ground.NEUTRAL : Ground.OWN;
    }

    private Ground of(Phrase phrase) {
        String text = phrase.units().stream()
                .filter(unit -> !unit.equals(TextUnits.BREAK))
                .collect(Collectors.joining());
        return consistsOfTopics(text) ? Ground.TOPIC : Ground.OWN;
    }

    private static Ground of(Value value) {
        return switch (value.facet()) {
            case CONTEXT -> value.value().equals(SpeechContext.COMPLAINT.name()) ? Ground.TOPIC : Ground.NEUTRAL;
            case ROUTE -> value.value().equals(Route.MONITOR.name()) ? Ground.NEUTRAL : Ground.OWN;
            case SOURCE, KIND -> Ground.NEUTRAL;
            case PERSON, ORGAN, SIGNAL, LEAK, STORY -> Ground.OWN;
        };
    }

    /** Whether the text can be cut into topic words without a rest. */
    private boolean consistsOfTopics(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(text.length(), from + longest); to++) {
                reached[to] |= words.contains(text.substring(from, to));
            }
        }
        return reached[text.length()];
    }

    private static Set<String> read() {
        try (InputStream words = TopicWords.class.getResourceAsStream("topic-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("The list of topic words cannot be read", broken);
        }
    }
}
