package org.zhengming.analytics;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences for {@link Reason}s, from the resource bundle {@code reasons} (zh-CN by default, English beside it). An
 * argument that is an id has its name in the bundle under {@code CODE.argument}, and is told by that name.
 */
public final class ReasonTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale any; languages other than English read Chinese */
    public ReasonTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.zhengming.analytics.reasons", locale, NO_FALLBACK);
    }

    /**
     * @return one plain sentence
     * @throws MissingResourceException if the bundle lacks the code: a test walks all codes so that none does
     */
    public String sentence(Reason reason) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> named(reason.code() + "." + argument, argument))
                .toArray();
        return new MessageFormat(bundle.getString(reason.code()), locale).format(arguments);
    }

    /** Whether there is a sentence for a code. */
    public boolean knows(String code) {
        return bundle.containsKey(code);
    }

    private String named(String key, String argument) {
        return bundle.containsKey(key) ? bundle.getString(key) : argument;
    }
}
