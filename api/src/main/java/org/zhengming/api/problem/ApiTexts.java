package org.zhengming.api.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts that a reader of the API sees, from the resource bundle {@code messages} (zh-CN by default, English beside). */
public final class ApiTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ApiTexts() {}

    /**
     * @param arguments filled into the sentence in order
     * @throws java.util.MissingResourceException if the bundle lacks the key: a test walks all keys so that none does
     */
    public static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.zhengming.api.messages", locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
