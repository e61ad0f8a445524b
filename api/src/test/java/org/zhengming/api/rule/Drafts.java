package org.zhengming.api.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules as a page sends them, with what a test cares about. */
public final class Drafts {

    private final Map<String, Object> fields = new HashMap<>();

    private Drafts(String name, String query) {
        fields.put("name", name);
        fields.put("reason", "测试用途");
        fields.put("watches", List.of("FINDING"));
        fields.put("query", query);
        fields.put("everyMinutes", 30);
        fields.put("urgentBreaksQuiet", false);
        fields.put("channels", List.of());
        fields.put("enabled", true);
    }

    /** Watches findings, every 30 minutes at most, by the web pages alone. */
    public static Drafts rule(String name, String query) {
        return new Drafts(name, query);
    }

    /** The same with another value for a field. */
    public Drafts with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** As the body of a request. */
    public Map<String, Object> body() {
        return fields;
    }
}
