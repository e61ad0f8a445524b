package org.zhengming.api.security;

import java.nio.charset.StandardCharsets;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** Which passwords may be set, by administrators and by the people themselves. */
public final class PasswordRules {

    /** UTF-16 code units. */
    public static final int SHORTEST = 10;

    /** Bytes in UTF-8: bcrypt reads no more. */
    public static final int LONGEST = 72;

    private PasswordRules() {}

    /** @throws ApiException {@link ProblemCode#PASSWORD_UNFIT}, {@link ProblemCode#PASSWORD_WEAK} */
    static void check(String username, String password) {
        if (password.length() < SHORTEST || tooLong(password)) {
            throw new ApiException(ProblemCode.PASSWORD_UNFIT, SHORTEST, LONGEST);
        }
        if (weak(username, password)) {
            throw new ApiException(ProblemCode.PASSWORD_WEAK);
        }
    }

    /** Whether something of it would never be read. */
    public static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** Whether it is among the first that anybody would try for the account. */
    public static boolean weak(String username, String password) {
        return WeakPasswords.USUAL.knows(password, username);
    }
}
