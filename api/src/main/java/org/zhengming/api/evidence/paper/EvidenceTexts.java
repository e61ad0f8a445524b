package org.zhengming.api.evidence.paper;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of papers and of checks, from the bundle {@code evidence} (zh-CN by default, English beside). */
public record EvidenceTexts(Locale locale) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @throws java.util.MissingResourceException if the bundle lacks the key: a test walks all keys */
    public String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.zhengming.api.evidence", locale, NO_FALLBACK)
                .getString(key);
        return arguments.length == 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The word for a constant. */
    public String word(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
