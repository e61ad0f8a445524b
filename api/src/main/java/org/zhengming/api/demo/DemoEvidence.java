package org.zhengming.api.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Evidence that the demo's cases name as {@code @evidence}: a page of the demo's own site, captured by two of its accounts
 * when it is first asked for, once an organ.
 */
final class DemoEvidence {

    private static final String NAMED = "@evidence";
    private static final int LONGEST_WAIT_SECONDS = 180;

    private final String page;
    private final Map<String, String> packages = new HashMap<>();

    /** @param page address of what is captured */
    DemoEvidence(String page) {
        this.page = page;
    }

    /** The same values with the organ's package filled in. */
    Map<String, Object> in(Map<String, Object> values, String organ, DemoReader operator, DemoReader assistant)
            throws IOException, InterruptedException {
        return values.toString().contains(NAMED) ? filled(values, sealed(organ, operator, assistant)) : values;
    }

    private static Map<String, Object> filled(Map<?, ?> values, String id) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((name, value) -> filled.put(name.toString(), filledIn(value, id)));
        return filled;
    }

    private static Object filledIn(Object value, String id) {
        return switch (value) {
            case String text -> text.equals(NAMED) ? id : text;
            case List<?> list -> list.stream().map(each -> filledIn(each, id)).toList();
            case Map<?, ?> row -> filled(row, id);
            default -> value;
        };
    }

    private String sealed(String organ, DemoReader operator, DemoReader assistant)
            throws IOException, InterruptedException {
        String known = packages.get(organ);
        if (known != null) {
            return known;
        }
        String id = operator.post("/api/v1/evidence/captures", order(organ), "demo-evidence-%s".formatted(organ))
                .path("id")
                .asString();
        JsonNode at = operator.get("/api/v1/evidence/packages/" + id);
        if (at.path("state").asString().equals("REQUESTED")) {
            assistant.post("/api/v1/evidence/captures/" + id + "/attendance", Map.of(), null);
        }
        for (int i = 0; !at.path("state").asString().equals("SEALED"); i++) {
            if (i > LONGEST_WAIT_SECONDS || at.path("state").asString().equals("FAILED")) {
                throw new IOException("the demo's page could not be captured");
            }
            TimeUnit.SECONDS.sleep(1);
            at = operator.get("/api/v1/evidence/packages/" + id);
        }
        packages.put(organ, id);
        return id;
    }

    private Map<String, Object> order(String organ) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("organ", organ);
        order.put("url", page);
        order.put("assistant", "reviewer");
        order.put("caseRef", "演示-" + organ);
        order.put("cause", "演示用网页固定");
        order.put("subject", "演示站点首页");
        order.put("content", "页面全部内容");
        order.put("place", "宣传处办公室");
        order.put("reasonNotSeized", "公开网页，存储介质不在本院");
        order.put("originalMedium", "演示站点服务器");
        order.put("witness", "NONE");
        order.put("reasonIfNone", "演示，无见证人");
        return order;
    }
}
