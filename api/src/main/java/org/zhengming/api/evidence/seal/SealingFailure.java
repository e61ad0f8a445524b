package org.zhengming.api.evidence.seal;

/** Something cannot be signed, encrypted or opened. The message is a sentence for the operator and tells no secret. */
public final class SealingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealingFailure(String message, Exception cause) {
        super(message, cause);
    }

    public SealingFailure(String message) {
        super(message);
    }
}
