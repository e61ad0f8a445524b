package org.zhengming.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sentence and word that the program itself says in Chinese, on its pages and in its answers: what may not stand on
 * an English page. What people and posts say is not among them, nor what an official document says.
 */
final class ChineseMessages {

    private static final List<String> BUNDLES = List.of(
            "/org/zhengming/api/messages.properties",
            "/org/zhengming/api/evidence.properties",
            "/org/zhengming/analytics/reasons.properties",
            "/org/zhengming/analytics/index/query-problems.properties");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern NAME = Pattern.compile("\\w+(\\.[\\w-]+)+");
    private static final Pattern TWO_CHARACTERS = Pattern.compile("\\p{IsHan}.*\\p{IsHan}");

    private final Set<String> parts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> withPlaces = new HashSet<>();
    private final List<Pattern> patterns;

    private ChineseMessages() throws IOException {
        JsonNode pages = pages("zh-CN");
        parts.addAll(pages.propertyNames());
        add(pages);
        for (String bundle : BUNDLES) {
            Properties messages = new Properties();
            messages.load(new StringReader(read(bundle)));
            messages.values().forEach(message -> add(message.toString()));
        }
        // A language is called by its own name in every other, and people in the demo say some of the same words.
        remove(pages("en"));
        remove(new JsonMapper().readTree(read("/org/zhengming/api/demo/cases.json")));
        patterns = withPlaces.stream().map(ChineseMessages::pattern).toList();
    }

    static ChineseMessages read() {
        try {
            return new ChineseMessages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the program said this, with whatever stands in its places. */
    boolean contain(String text) {
        return whole.contains(text)
                || patterns.stream().anyMatch(message -> message.matcher(text).matches());
    }

    /** Whether it is the name of a message, which stands on a page where the message is missing. */
    boolean isName(String word) {
        return NAME.matcher(word).matches() && parts.contains(word.substring(0, word.indexOf('.')));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = ChineseMessages.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode pages(String language) throws IOException {
        Path messages = Program.home().resolve("dashboards/src/i18n/messages");
        return new JsonMapper().readTree(Files.readString(messages.resolve(language + ".json")));
    }

    private void remove(JsonNode messages) {
        if (messages.isString()) {
            whole.remove(messages.asString());
        } else {
            messages.forEach(this::remove);
        }
    }

    private void add(JsonNode messages) {
        if (messages.isString()) {
            add(messages.asString());
        } else {
            messages.forEach(this::add);
        }
    }

    private void add(String message) {
        Matcher place = PLACE.matcher(message);
        if (!TWO_CHARACTERS.matcher(place.replaceAll("")).find()) {
            return;
        }
        (place.reset().find() ? withPlaces : whole).add(message.strip());
    }

    private static Pattern pattern(String message) {
        return Pattern.compile(
                PLACE.splitAsStream(message)
                                .map(words -> Pattern.quote(words.replace("''", "'")))
                                .collect(Collectors.joining(".*"))
                        + (message.endsWith("}") ? ".*" : ""),
                Pattern.DOTALL);
    }
}
