package org.zhengming.api.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Name and password of an account.
 *
 * @param code of the second factor, or a recovery code; not needed by accounts without one
 */
public record SignInRequest(
        String username,
        String password,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {

    private static final int LONGEST = 200;

    boolean complete() {
        return fits(username) && fits(password) && (code == null || code.length() <= LONGEST);
    }

    private static boolean fits(String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "SignInRequest[]";
    }
}
