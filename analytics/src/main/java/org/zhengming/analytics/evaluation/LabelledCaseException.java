package org.zhengming.analytics.evaluation;

/** The labels of a case are not understood; the message says which and what is known. */
public final class LabelledCaseException extends RuntimeException {

    LabelledCaseException(String message) {
        super(message);
    }
}
