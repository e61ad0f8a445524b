package org.zhengming.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A code of an authenticator app, six digits, or a recovery code. */
public record SecondFactorCode(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {

    private static final int LONGEST = 200;

    /** "" when none was given. */
    String text() {
        return code == null || code.length() > LONGEST ? "" : code.strip();
    }

    @Override
    public String toString() {
        return "SecondFactorCode[]";
    }
}
