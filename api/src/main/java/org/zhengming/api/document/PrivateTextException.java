package org.zhengming.api.document;

/** A text holds what no document may hold. Says of which kind, never what. */
public final class PrivateTextException extends IllegalArgumentException {

    public enum Kind {
        MOBILE_PHONE,
        ID_CARD,
        BANK_CARD,
        PLATE,
        /** A mention such as those that begin with an at sign. */
        ACCOUNT_NAME
    }

    private final Kind kind;

    PrivateTextException(Kind kind) {
        super("the text holds what looks like a private value or an account: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
