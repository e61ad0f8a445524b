package org.zhengming.api.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengming.api.document.template.FormDocument.Form;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms of {@code forms.json}, by code. Immutable. */
public final class Forms {

    private final Map<String, Form> byCode = new LinkedHashMap<>();

    private Forms(Form[] forms) {
        for (Form form : forms) {
            byCode.put(form.code(), form);
        }
    }

    public static Forms bundled() {
        try (InputStream in = Forms.class.getResourceAsStream("forms.json")) {
            return new Forms(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Form[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Form> all() {
        return byCode.values();
    }

    /** @throws IllegalArgumentException if there is none of the code */
    public Form require(String code) {
        Form form = byCode.get(code);
        if (form == null) {
            throw new IllegalArgumentException("no form is called " + code);
        }
        return form;
    }
}
