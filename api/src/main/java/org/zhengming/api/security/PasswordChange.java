package org.zhengming.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody chose for themselves.
 *
 * @param current the one there is; not needed by whoever has just signed in with one that was given to them
 * @param code of the second factor, or a recovery code; needed with {@code current} where there is a second factor
 */
public record PasswordChange(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String current,
        String chosen,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {

    private static final int LONGEST = 200;

    boolean complete() {
        return chosen != null && fits(chosen) && fits(current) && fits(code);
    }

    /** "" when none was given. */
    String currentText() {
        return current == null ? "" : current;
    }

    /** "" when none was given. */
    String codeText() {
        return code == null ? "" : code.strip();
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
