package org.zhengming.analytics.story;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Swell} as one line of JSON. */
public final class SwellJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** One line, without its end. */
    public String write(Swell swell) {
        return mapper.writeValueAsString(swell);
    }

    /** @throws IllegalArgumentException if the line holds none */
    public Swell read(String line) {
        try {
            return mapper.readValue(line, Swell.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("The line holds no alarm", unreadable);
        }
    }
}
