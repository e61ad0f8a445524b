package org.zhengming.api.document;

import java.time.Instant;
import java.util.Objects;

/**
 * For whom and when a copy was made: printed across every page, so that a copy that turns up elsewhere can be told.
 *
 * @param reader display name of the account
 */
public record ExportMark(CheckedText reader, Instant at) {

    public ExportMark {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(at, "at");
    }
}
