package org.zhengming.analytics.index.query;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.QuerySyntaxException.Problem;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Everything;
import org.zhengming.analytics.index.query.QueryNode.Not;
import org.zhengming.analytics.index.query.QueryNode.Or;
import org.zhengming.analytics.index.query.QueryToken.Kind;

/**
 * Reads queries; the grammar is in the package's description. Bounded, so that no query can hurt: in length, in depth
 * and in the number of terms. Safe for use by many threads.
 */
public final class QueryParser {

    /** Most UTF-16 code units of a query. */
    public static final int MAX_LENGTH = 1_000;
    /**
     * Most levels of parentheses and NOTs inside each other. Each may be two levels of an engine's query, of which
     * Elasticsearch allows 30.
     */
    public static final int MAX_DEPTH = 10;
    /** Most words, phrases and field values, counted after long words were cut. */
    public static final int MAX_TERMS = 64;

    private final QueryTerms terms;

    public QueryParser(WordSegmenter segmenter) {
        this.terms = new QueryTerms(segmenter);
    }

    /**
     * @param query {@code null} or blank finds everything
     * @throws QuerySyntaxException if it cannot be read
     */
    public QueryNode parse(String query) {
        if (query == null || query.isBlank()) {
            return new Everything();
        }
        if (query.length() > MAX_LENGTH) {
            throw new QuerySyntaxException(Problem.TOO_LONG, MAX_LENGTH, Integer.toString(MAX_LENGTH));
        }
        List<QueryToken> tokens = QueryLexer.tokens(query);
        if (tokens.size() == 1) {
            throw new QuerySyntaxException(Problem.NOTHING_TO_SEARCH, 0);
        }
        return new Run(tokens, terms).parse();
    }

    /** One reading of one query, by recursive descent. */
    private static final class Run {

        private final List<QueryToken> tokens;
        private final QueryTerms terms;
        private int at;
        private int depth;
        private int termCount;

        Run(List<QueryToken> tokens, QueryTerms terms) {
            this.tokens = tokens;
            this.terms = terms;
        }

        QueryNode parse() {
            QueryNode node = alternatives();
            if (peek().kind() == Kind.CLOSE) {
                throw new QuerySyntaxException(Problem.PARENTHESIS_NOT_OPENED, peek().position());
            }
            return node;
        }

        private QueryNode alternatives() {
            List<QueryNode> nodes = new ArrayList<>();
            nodes.add(conjunction());
            while (peek().kind() == Kind.OR) {
                QueryToken operator = take();
                requireRight(operator);
                nodes.add(conjunction());
            }
            return nodes.size() == 1 ? nodes.getFirst() : new Or(nodes);
        }

        private QueryNode conjunction() {
            List<QueryNode> nodes = new ArrayList<>();
            nodes.add(negation());
            while (true) {
                if (peek().kind() == Kind.AND) {
                    requireRight(take());
                } else if (!startsOperand(peek())) {
                    return nodes.size() == 1 ? nodes.getFirst() : new And(nodes);
                }
                nodes.add(negation());
            }
        }

        private QueryNode negation() {
            if (peek().kind() != Kind.NOT) {
                return operand();
            }
            QueryToken operator = take();
            requireRight(operator);
            enter(operator);
            QueryNode node = new Not(negation());
            depth--;
            return node;
        }

        private QueryNode operand() {
            QueryToken token = take();
            return switch (token.kind()) {
                case WORD, QUOTED -> counted(terms.text(TextField.CONTENT, token), token);
                case FIELD -> field(token);
                case OPEN -> group(token);
                case CLOSE -> throw new QuerySyntaxException(Problem.PARENTHESIS_NOT_OPENED, token.position());
                case AND, OR, NOT ->
                    throw new QuerySyntaxException(Problem.OPERATOR_WITHOUT_LEFT, token.position(), token.text());
                case END -> throw new QuerySyntaxException(Problem.NOTHING_TO_SEARCH, token.position());
            };
        }

        private QueryNode field(QueryToken field) {
            terms.requireKnown(field);
            QueryToken value = peek();
            if (value.kind() != Kind.WORD && value.kind() != Kind.QUOTED) {
                throw new QuerySyntaxException(Problem.FIELD_WITHOUT_VALUE, field.position(), field.text());
            }
            return counted(terms.field(field, take()), value);
        }

        private QueryNode group(QueryToken open) {
            if (peek().kind() == Kind.CLOSE) {
                throw new QuerySyntaxException(Problem.PARENTHESES_EMPTY, open.position());
            }
            if (peek().kind() == Kind.END) {
                throw new QuerySyntaxException(Problem.PARENTHESIS_NOT_CLOSED, open.position());
            }
            enter(open);
            QueryNode node = alternatives();
            depth--;
            if (peek().kind() != Kind.CLOSE) {
                throw new QuerySyntaxException(Problem.PARENTHESIS_NOT_CLOSED, open.position());
            }
            take();
            return node;
        }

        private QueryNode counted(QueryNode node, QueryToken token) {
            termCount += node instanceof And and ? and.nodes().size() : 1;
            if (termCount > MAX_TERMS) {
                throw new QuerySyntaxException(Problem.TOO_MANY_TERMS, token.position(), Integer.toString(MAX_TERMS));
            }
            return node;
        }

        private void enter(QueryToken token) {
            if (++depth > MAX_DEPTH) {
                throw new QuerySyntaxException(Problem.TOO_DEEP, token.position(), Integer.toString(MAX_DEPTH));
            }
        }

        private void requireRight(QueryToken operator) {
            if (!startsOperand(peek())) {
                throw new QuerySyntaxException(Problem.OPERATOR_WITHOUT_RIGHT, operator.position(), operator.text());
            }
        }

        private static boolean startsOperand(QueryToken token) {
            return switch (token.kind()) {
                case WORD, QUOTED, FIELD, NOT, OPEN -> true;
                case AND, OR, CLOSE, END -> false;
            };
        }

        private QueryToken peek() {
            return tokens.get(at);
        }

        private QueryToken take() {
            return tokens.get(at++);
        }
    }
}
