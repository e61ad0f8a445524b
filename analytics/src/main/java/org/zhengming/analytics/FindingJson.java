package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding as one line of JSON, as the Finding contract has it. Keys without a value are left out; reasons are plain
 * sentences.
 */
public final class FindingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ReasonTexts texts;

    /** @param locale language of the reasons */
    public FindingJson(Locale locale) {
        this.texts = new ReasonTexts(locale);
    }

    /** Leaks masked. */
    public String line(Finding finding) {
        return write(finding, null);
    }

    /**
     * Leaks with their text, for {@code --reveal}.
     *
     * @param content the post's content, which the spans count in
     */
    public String revealed(Finding finding, String content) {
        return write(finding, content);
    }

    /**
     * With {@code dismissed}: what looked like a mention and was not taken for one.
     *
     * @param content the post's content to reveal leaks and the normalised text, or {@code null} to keep them masked
     */
    public String explained(Analysis analysis, String content) {
        Map<String, Object> object = object(analysis.finding(), content);
        object.put("dismissed", each(analysis.dismissed(), this::mention));
        if (content != null) {
            object.put("normalised", analysis.text().text());
        }
        return MAPPER.writeValueAsString(object);
    }

    private String write(Finding finding, String content) {
        return MAPPER.writeValueAsString(object(finding, content));
    }

    private Map<String, Object> object(Finding finding, String content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", finding.id());
        object.put("route", finding.route().name());
        object.put("persons", finding.persons());
        object.put("organs", finding.organs());
        object.put("mentions", each(finding.mentions(), this::mention));
        object.put("signals", each(finding.signals(), this::signal));
        object.put("leaks", each(finding.leaks(), leak -> leak(leak, content)));
        object.put("contexts", each(finding.contexts(), FindingJson::context));
        object.put("reasons", sentences(finding.reasons()));
        return object;
    }

    private Map<String, Object> mention(Mention mention) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(mention.kind().name().toLowerCase(Locale.ROOT), mention.target());
        putSpan(object, mention.start(), mention.end());
        object.put("text", mention.text());
        object.put("confidence", rounded(mention.confidence()));
        object.put("reasons", sentences(mention.reasons()));
        return object;
    }

    private Map<String, Object> signal(Signal signal) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", signal.type().name());
        putPerson(object, signal.person());
        putSpan(object, signal.start(), signal.end());
        object.put("confidence", rounded(signal.confidence()));
        object.put("reasons", sentences(signal.reasons()));
        return object;
    }

    private static Map<String, Object> leak(Leak leak, String content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", leak.type().name());
        object.put("subtype", leak.subtype().name());
        object.put("sensitivity", leak.sensitivity().name());
        object.put("bucket", leak.bucket().name());
        putPerson(object, leak.person());
        putSpan(object, leak.start(), leak.end());
        object.put("masked", leak.masked());
        if (content != null) {
            object.put("text", content.substring(leak.start(), leak.end()));
        }
        object.put("confidence", rounded(leak.confidence()));
        return object;
    }

    private static Map<String, Object> context(Context context) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", context.type().name());
        object.put("confidence", rounded(context.confidence()));
        return object;
    }

    private static void putPerson(Map<String, Object> object, String person) {
        if (person != null) {
            object.put("person", person);
        }
    }

    private static void putSpan(Map<String, Object> object, int start, int end) {
        object.put("start", start);
        object.put("end", end);
    }

    private List<String> sentences(List<Reason> reasons) {
        return reasons.stream().map(texts::sentence).toList();
    }

    private static <T> List<Map<String, Object>> each(
            List<T> items, java.util.function.Function<T, Map<String, Object>> writer) {
        List<Map<String, Object>> objects = new ArrayList<>(items.size());
        items.forEach(item -> objects.add(writer.apply(item)));
        return objects;
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
