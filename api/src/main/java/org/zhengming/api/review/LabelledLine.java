package org.zhengming.api.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decided finding as a line of labelled cases: the masked text, and what the person's decision says is expected of it.
 * Whence it came and under which id is left out.
 */
final class LabelledLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LabelledLine() {}

    /** @param number of the case within its file */
    static String of(int number, IndexedFinding document, ReviewDecision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "reviewed-" + number);
        line.put("kind", document.kind().name());
        if (document.title() != null && !document.title().isEmpty()) {
            line.put("title", document.title());
        }
        line.put("text", document.text());
        line.put("decision", decision.name());
        line.put("expect", expected(document, decision));
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Object> expected(IndexedFinding document, ReviewDecision decision) {
        return switch (decision) {
            case FALSE_ALARM -> expect(List.of(), List.of(), List.of(), List.of(), Route.DROP);
            case LAWFUL -> {
                List<String> contexts = contexts(document);
                yield expect(document.finding().persons(), List.of(), List.of(), contexts, Route.MONITOR);
            }
            default ->
                expect(
                        document.finding().persons(),
                        signals(document),
                        leaks(document),
                        contexts(document),
                        document.finding().route());
        };
    }

    private static Map<String, Object> expect(
            List<String> persons,
            List<String> signals,
            List<Map<String, String>> leaks,
            List<String> context,
            Route route) {
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("persons", persons);
        expect.put("signals", signals);
        expect.put("leaks", leaks);
        expect.put("context", context);
        expect.put("route", route.name());
        return expect;
    }

    private static List<String> signals(IndexedFinding document) {
        return document.finding().signals().stream()
                .map(signal -> signal.type().name())
                .distinct()
                .toList();
    }

    private static List<String> contexts(IndexedFinding document) {
        return document.finding().contexts().stream()
                .map(context -> context.type().name())
                .distinct()
                .toList();
    }

    private static List<Map<String, String>> leaks(IndexedFinding document) {
        String content = document.content();
        return document.finding().leaks().stream()
                .filter(leak -> leak.end() <= content.length())
                .map(leak -> Map.of("type", leak.type().name(), "text", masked(leak, content)))
                .toList();
    }

    private static String masked(Leak leak, String content) {
        return content.substring(leak.start(), leak.end());
    }
}
