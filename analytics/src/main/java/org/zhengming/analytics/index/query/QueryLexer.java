package org.zhengming.analytics.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.QuerySyntaxException.Problem;
import org.zhengming.analytics.index.query.QueryToken.Kind;

/** Cuts a query into tokens, with the marks of Chinese and English keyboards alike. */
final class QueryLexer {

    private static final String DOUBLE_QUOTES = "\"“”„＂";
    private static final String CORNER_QUOTES_OPEN = "「『";
    private static final String CORNER_QUOTES_CLOSE = "」』";
    private static final String OPEN = "(（";
    private static final String CLOSE = ")）";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+|\\p{IsHan}+)[:：](?!//)");

    private final String query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String query) {
        this.query = query;
    }

    /** The last token is of kind END. Words and phrases without a letter, digit or character are left out. */
    static List<QueryToken> tokens(String query) {
        QueryLexer lexer = new QueryLexer(query);
        while (lexer.at < query.length()) {
            lexer.next();
        }
        lexer.tokens.add(new QueryToken(Kind.END, "", query.length()));
        return lexer.tokens;
    }

    private void next() {
        char unit = query.charAt(at);
        if (isBlank(unit)) {
            at++;
        } else if (OPEN.indexOf(unit) >= 0) {
            add(Kind.OPEN, 1);
        } else if (CLOSE.indexOf(unit) >= 0) {
            add(Kind.CLOSE, 1);
        } else if (query.startsWith("&&", at)) {
            add(Kind.AND, 2);
        } else if (query.startsWith("||", at)) {
            add(Kind.OR, 2);
        } else if (unit == '!' && at + 1 < query.length() && startsOperand(query.charAt(at + 1))) {
            add(Kind.NOT, 1);
        } else if (isOpeningQuote(unit)) {
            quoted(unit);
        } else if (!field()) {
            word();
        }
    }

    private void quoted(char opening) {
        int corner = CORNER_QUOTES_OPEN.indexOf(opening);
        String closing = corner < 0 ? DOUBLE_QUOTES : CORNER_QUOTES_CLOSE.substring(corner, corner + 1);
        int end = at + 1;
        while (end < query.length() && closing.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        if (end == query.length()) {
            throw new QuerySyntaxException(Problem.QUOTE_NOT_CLOSED, at);
        }
        addText(Kind.QUOTED, query.substring(at + 1, end));
        at = end + 1;
    }

    private boolean followsField() {
        return !tokens.isEmpty() && tokens.getLast().kind() == Kind.FIELD;
    }

    private boolean field() {
        Matcher matcher = FIELD.matcher(query).region(at, query.length());
        if (followsField() || !matcher.lookingAt() || !isFieldName(matcher.group(1))) {
            return false;
        }
        tokens.add(new QueryToken(Kind.FIELD, matcher.group(1), at));
        at = matcher.end();
        return true;
    }

    /** Chinese before a colon is a field only when it is the name of one; else it is text like any other. */
    private static boolean isFieldName(String name) {
        return !TextUnits.isHan(name.substring(0, name.offsetByCodePoints(0, 1)))
                || QueryWords.field(name).isPresent();
    }

    private void word() {
        int end = at + 1;
        while (end < query.length() && !endsWord(end)) {
            end++;
        }
        String word = query.substring(at, end);
        switch (word) {
            case "AND" -> add(Kind.AND, word.length());
            case "OR" -> add(Kind.OR, word.length());
            case "NOT" -> add(Kind.NOT, word.length());
            default -> {
                addText(Kind.WORD, word);
                at = end;
            }
        }
    }

    private boolean endsWord(int end) {
        char unit = query.charAt(end);
        return isBlank(unit)
                || (OPEN + CLOSE).indexOf(unit) >= 0
                || isOpeningQuote(unit)
                || query.startsWith("&&", end)
                || query.startsWith("||", end);
    }

    private void add(Kind kind, int length) {
        tokens.add(new QueryToken(kind, query.substring(at, at + length), at));
        at += length;
    }

    private void addText(Kind kind, String text) {
        if (followsField() ? !text.isBlank() : !TextUnits.of(text).isEmpty()) {
            tokens.add(new QueryToken(kind, text, at));
        }
    }

    private static boolean startsOperand(char unit) {
        return OPEN.indexOf(unit) >= 0 || isOpeningQuote(unit) || Character.isLetterOrDigit(unit);
    }

    private static boolean isOpeningQuote(char unit) {
        return DOUBLE_QUOTES.indexOf(unit) >= 0 || CORNER_QUOTES_OPEN.indexOf(unit) >= 0;
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
