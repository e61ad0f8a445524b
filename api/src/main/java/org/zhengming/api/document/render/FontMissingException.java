package org.zhengming.api.document.render;

/** No font with Chinese characters was found. The message says what to do. */
public final class FontMissingException extends RuntimeException {

    FontMissingException(String message) {
        super(message);
    }
}
