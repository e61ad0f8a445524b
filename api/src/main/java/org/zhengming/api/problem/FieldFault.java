package org.zhengming.api.problem;

/**
 * Why a value cannot be taken.
 *
 * @param pointer where it stands in the request (RFC 6901), such as {@code /fields/facts/0/claim}; never the value
 */
public record FieldFault(String pointer, FaultKind kind) {

    /** What is wrong with it. */
    public enum FaultKind {
        MISSING,
        /** There is no such field, or it is not taken here. */
        UNKNOWN,
        /** A value of another type. */
        TYPE,
        TOO_LONG,
        TOO_MANY,
        /** Not one of the codes. */
        CODE,
        /** Two values of the case do not go together. */
        CONTRADICTS,
        /** A private value stands in it, unmasked. */
        PRIVATE_VALUE,
        /** It names an account, quotes an address of a post or says who wrote it. */
        NAMES_ACCOUNT,
        /** It cites nothing, or something that was not verified. */
        UNFOUNDED
    }
}
