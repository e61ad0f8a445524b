package org.zhengming.api.problem;

import java.util.UUID;

/** An id as a request gave it. */
public final class GivenId {

    private GivenId() {}

    /**
     * Reads an id out of a path or a cursor.
     *
     * @param otherwise what the reader is told when it is no id: the same as when there is no such thing
     * @throws ApiException with that code
     */
    public static UUID of(String given, ProblemCode otherwise) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException none) {
            throw new ApiException(otherwise);
        }
    }
}
