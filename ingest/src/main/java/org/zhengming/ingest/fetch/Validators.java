package org.zhengming.ingest.fetch;

import java.io.Serializable;

/**
 * What a server gave out to ask later whether its answer has changed.
 *
 * @param etag value of the ETag header, or {@code null}
 * @param lastModified value of the Last-Modified header, or {@code null}
 */
public record Validators(String etag, String lastModified) implements Serializable {

    /** Nothing is known: ask for the whole answer. */
    public static final Validators NONE = new Validators(null, null);
}
