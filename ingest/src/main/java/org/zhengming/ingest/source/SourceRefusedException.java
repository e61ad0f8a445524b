package org.zhengming.ingest.source;

/** A form of which no source can be made. The message never holds what was written. */
public final class SourceRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String field;
    private final String allowed;

    /** Stable codes. */
    public enum Refusal {
        /** A value that its field does not take. */
        VALUE,
        /** The folder lies beneath none that the configuration allows. */
        FOLDER_OUTSIDE,
        /** The configuration names no such Kafka cluster. */
        BROKERS_UNKNOWN,
        /** The configuration file has a source of this id. */
        ID_IN_FILE
    }

    SourceRefusedException(Refusal refusal, String field, String allowed) {
        super(refusal + " in " + field, null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.allowed = allowed;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Name of the field of {@link SourceForm} that it is about. */
    public String field() {
        return field;
    }

    /** What the field takes, in short. */
    public String allowed() {
        return allowed;
    }
}
