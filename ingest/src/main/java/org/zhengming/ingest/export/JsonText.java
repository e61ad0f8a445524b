package org.zhengming.ingest.export;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON parsing within limits. */
final class JsonText {

    private JsonText() {}

    /** A mapper that rejects items beyond {@code limits}; immutable and usable by several threads. */
    static JsonMapper mapper(ReadLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .maxNumberLength(limits.maxNumberLength())
                .maxStringLength(limits.maxItemBytes())
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .build();
    }
}
