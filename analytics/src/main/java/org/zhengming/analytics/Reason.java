package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;

/**
 * Why the machine says what it says: a stable code and its arguments. {@link ReasonTexts} turns it into a plain
 * sentence in the reader's language.
 *
 * <p>Arguments never hold a private value: a leak's reason names the check that was passed, not the number.
 *
 * @param code upper-case words joined by {@code _}, a key of the bundle {@code reasons}
 * @param arguments filled into the sentence in order
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
