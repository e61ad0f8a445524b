package org.zhengming.api.problem;

import org.jspecify.annotations.Nullable;

/** The header by which a client repeats a request whose answer was lost, without its being done twice. */
public final class IdempotencyKey {

    private IdempotencyKey() {}

    /**
     * Takes the key only when it is one that nobody else chooses by chance.
     *
     * @throws ApiException CASE_REQUEST_KEY_MISSING when it is not there, or not 16 to 64 letters, digits and hyphens
     */
    public static String of(@Nullable String given) {
        if (given == null || !given.matches("[A-Za-z0-9-]{16,64}")) {
            throw new ApiException(ProblemCode.CASE_REQUEST_KEY_MISSING);
        }
        return given;
    }
}
