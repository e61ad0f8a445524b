package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * One document on its way.
 *
 * @param index it goes to
 * @param key the engine's id
 * @param json the engine's document
 */
record Parcel(IndexedFinding document, String index, String key, byte[] json) {

    /** What the line that names the document takes, about. */
    private static final int ENVELOPE_BYTES = 160;

    int bytes() {
        return json.length + key.length() + ENVELOPE_BYTES;
    }

    /** The version decides, not the order of arrival: an older one is refused with 409. */
    BulkOperation operation() {
        return BulkOperation.of(operation -> operation.index(index -> index.index(this.index)
                .id(key)
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .document(BinaryData.of(json, "application/json"))));
    }
}
