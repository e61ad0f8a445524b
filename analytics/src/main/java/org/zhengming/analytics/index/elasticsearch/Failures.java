package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexException.Code;

/** Turns what the client throws into what the port promises. The cluster's own words stay out: they may quote. */
final class Failures {

    private Failures() {}

    /**
     * HTTP status of what was answered, also where a proxy answered without a word of the cluster's; 0 when nothing
     * was.
     */
    static int status(Exception failure) {
        if (failure instanceof ElasticsearchException answer) {
            return answer.status();
        }
        return failure instanceof TransportException unread && unread.response() != null
                ? unread.response().statusCode()
                : 0;
    }

    /** Whether the same request may well be answered later: nobody answered, or with 408, 429 or 5xx. */
    static boolean isPassing(Exception failure) {
        int status = status(failure);
        return status < 400 || isPassing(status);
    }

    static boolean isPassing(int status) {
        return status == 429 || status == 408 || status >= 500;
    }

    /** What is thrown for a call that failed, as it will not be tried again. */
    static RuntimeException of(Exception failure) {
        int status = status(failure);
        if (status == 401 || status == 403) {
            return refused(status);
        }
        return isPassing(failure)
                ? unavailable(failure)
                : new UncheckedIOException(new IOException("Elasticsearch answered " + status + " " + type(failure)));
    }

    static IndexException refused(int status) {
        return new IndexException(
                Code.INDEX_REFUSED,
                "Elasticsearch refused access with status " + status + ".",
                "Check the credentials, that they may manage and write the indices and the template, and that the "
                        + "indices are not blocked.",
                null);
    }

    static UncheckedIOException unavailable(Exception cause) {
        int status = status(cause);
        String why = status == 0 ? String.valueOf(cause.getMessage()) : "it answered " + status + " " + type(cause);
        return new UncheckedIOException(new IOException("Elasticsearch cannot be used now: " + why, cause));
    }

    static IndexException readOnly() {
        return new IndexException(
                Code.INDEX_READ_ONLY, "This opening of the index only reads.", "Write through its writer.", null);
    }

    static IndexException closed(String name) {
        return new IndexException(Code.INDEX_CLOSED, "The index " + name + " is closed.", "Open it again.", null);
    }

    /** The cluster's name of the problem, or nothing. */
    static String type(Exception failure) {
        return failure instanceof ElasticsearchException answer && answer.error() != null
                ? String.valueOf(answer.error().type())
                : "";
    }
}
