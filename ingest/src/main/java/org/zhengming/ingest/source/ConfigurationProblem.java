package org.zhengming.ingest.source;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param line counted from 1; 0 when the problem has no line
 * @param arguments what the sentences name: keys and values of the file
 */
public record ConfigurationProblem(Code code, int line, List<String> arguments) implements Serializable {

    /** Stable codes. */
    public enum Code {
        /** The file cannot be read. */
        NOT_READABLE,
        /** The file is not YAML. */
        NOT_YAML,
        /** A key that does not exist. */
        UNKNOWN_KEY,
        /** A key stands twice. */
        DUPLICATE_KEY,
        /** A required key is missing. */
        MISSING_KEY,
        /** A list where a value should be, or the like. */
        WRONG_KIND,
        /** A value that is not what its key asks for. */
        WRONG_VALUE,
        /** A kind of source that does not exist. */
        UNKNOWN_SOURCE_KIND,
        /** Two sources with one id. */
        DUPLICATE_SOURCE,
        /** Two channels with one name. */
        DUPLICATE_CHANNEL
    }

    public ConfigurationProblem {
        arguments = List.copyOf(arguments);
    }

    /** One plain sentence, in English or (any other language) Chinese. */
    public String sentence(Locale locale) {
        return text(code.name(), locale);
    }

    /** What to do about it. */
    public String wayOut(Locale locale) {
        return text(code.name() + ".wayOut", locale);
    }

    private String text(String key, Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.zhengming.ingest.source.configuration", locale, noFallback);
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }
}
