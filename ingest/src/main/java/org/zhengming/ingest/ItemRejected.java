package org.zhengming.ingest;

/**
 * One item of a source cannot become a {@link Post}. The message is fit for {@link DeadLetter#detail()}: one plain
 * sentence, free of the item's content.
 */
public final class ItemRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    public ItemRejected(RejectReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** A required field is missing or empty. */
    public static ItemRejected missing(String field) {
        return new ItemRejected(RejectReason.FIELD_MISSING, "The field \"" + field + "\" is missing or empty.");
    }

    /** @param expected what the field should be, such as {@code "a time"} */
    public static ItemRejected invalid(String field, String expected) {
        return new ItemRejected(RejectReason.FIELD_INVALID, "The field \"" + field + "\" is not " + expected + ".");
    }

    public RejectReason reason() {
        return reason;
    }
}
