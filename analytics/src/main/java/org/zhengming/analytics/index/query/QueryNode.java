package org.zhengming.analytics.index.query;

import java.util.List;
import java.util.function.Consumer;
import org.zhengming.analytics.index.Facet;

/** A query as every engine understands it; {@link QueryParser} makes it. */
public sealed interface QueryNode {

    /** Matches every document. */
    record Everything() implements QueryNode {}

    /**
     * Matches where the units stand one after the other.
     *
     * @param text what the user wrote
     * @param units of {@link TextUnits}, at least one, no break at either end
     */
    record Phrase(TextField field, String text, List<String> units) implements QueryNode {

        public Phrase {
            units = List.copyOf(units);
        }
    }

    /** Matches documents that carry the value. */
    record Value(Facet facet, String value) implements QueryNode {}

    /** Matches what all of two or more nodes match. */
    record And(List<QueryNode> nodes) implements QueryNode {

        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /** Matches what any of two or more nodes matches. */
    record Or(List<QueryNode> nodes) implements QueryNode {

        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** Matches what the node does not match. */
    record Not(QueryNode node) implements QueryNode {}

    /** Visits the phrases that a match contains, in the query's order: those not under an odd number of NOTs. */
    default void positivePhrases(Consumer<Phrase> visitor) {
        visit(this, true, visitor);
    }

    private static void visit(QueryNode node, boolean positive, Consumer<Phrase> visitor) {
        switch (node) {
            case Phrase phrase -> {
                if (positive) {
                    visitor.accept(phrase);
                }
            }
            case And and -> and.nodes().forEach(child -> visit(child, positive, visitor));
            case Or or -> or.nodes().forEach(child -> visit(child, positive, visitor));
            case Not not -> visit(not.node(), !positive, visitor);
            case Everything everything -> {}
            case Value value -> {}
        }
    }
}
