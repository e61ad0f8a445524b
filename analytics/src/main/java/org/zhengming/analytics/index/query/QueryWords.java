package org.zhengming.analytics.index.query;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.zhengming.analytics.index.Facet;

/** Names of fields and values in queries, as the program writes them and as its readers do in Chinese. */
final class QueryWords {

    static final String TITLE = "title";

    private static final String RESOURCE = "/org/zhengming/analytics/index/query-words.properties";
    private static final QueryWords WORDS = read();

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private QueryWords(Properties written) {
        Stream.concat(Arrays.stream(Facet.values()).map(Facet::field), Stream.of(TITLE))
                .forEach(field -> fields.put(field, field));
        written.forEach((code, words) -> add(code.toString(), words.toString().split(",")));
    }

    private void add(String code, String[] words) {
        first.put(code, words[0]);
        int dot = code.indexOf('.');
        for (String word : words) {
            if (dot < 0) {
                fields.put(word, code);
            } else {
                values.put(key(code.substring(0, dot), word), code.substring(dot + 1));
            }
        }
    }

    /** The field that a name stands for; Latin letters in any case. */
    static Optional<String> field(String name) {
        return Optional.ofNullable(WORDS.fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The value that a word stands for, or else the word itself. */
    static String value(Facet facet, String word) {
        return WORDS.values.getOrDefault(key(facet.field(), word), word);
    }

    /** A field with its Chinese name, {@code route/路径}. */
    static String bothNames(String field) {
        return field + "/" + WORDS.first.get(field);
    }

    /** A value with its Chinese word, {@code NEWS/新闻}. */
    static String bothNames(Facet facet, String value) {
        return value + "/" + WORDS.first.get(facet.field() + "." + value);
    }

    private static String key(String field, String word) {
        return field + " " + word.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static QueryWords read() {
        Properties written = new Properties();
        try (Reader reader =
                new InputStreamReader(QueryWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new QueryWords(written);
    }
}
