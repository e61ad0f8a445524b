package org.zhengming.analytics.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.evaluation.Expectation.LeakSpan;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one labelled case from a line of JSON: a post that carries {@code expect} as in
 * {@code {"persons":[],"signals":[],"leaks":[{"type","text"}],"context":[],"route":""}}, and {@code "hard":true} when its
 * writer meant it to mislead. Usable by many threads.
 */
public final class LabelledCaseJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final PostJson posts = new PostJson();

    /**
     * @throws ItemRejected if the line is no post
     * @throws LabelledCaseException if its labels are not understood
     */
    public LabelledCase read(String line) throws ItemRejected {
        Post post = posts.read(line);
        JsonNode labelled = JSON.readTree(line);
        return new LabelledCase(
                post,
                expectation(labelled.path("expect")),
                labelled.path("hard").asBoolean(false));
    }

    private static Expectation expectation(JsonNode expect) {
        if (!expect.isObject()) {
            throw new LabelledCaseException("the case has no object \"expect\"");
        }
        Set<String> persons = new HashSet<>();
        expect.path("persons").forEach(person -> persons.add(person.asString("")));
        Set<LeakSpan> leaks = new HashSet<>();
        expect.path("leaks").forEach(leak -> leaks.add(leak(leak)));
        return new Expectation(
                persons,
                all(SignalType.class, expect.path("signals")),
                leaks,
                all(SpeechContext.class, expect.path("context")),
                named(Route.class, expect.path("route")));
    }

    private static LeakSpan leak(JsonNode leak) {
        return new LeakSpan(
                named(LeakType.class, leak.path("type")), leak.path("text").asString(""));
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, JsonNode names) {
        Set<E> values = new HashSet<>();
        names.forEach(name -> values.add(named(type, name)));
        return values;
    }

    private static <E extends Enum<E>> E named(Class<E> type, JsonNode name) {
        String text = name.asString("");
        List<E> known = List.of(type.getEnumConstants());
        return known.stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new LabelledCaseException(
                        "\"" + text + "\" is no " + type.getSimpleName() + "; known are " + known));
    }
}
