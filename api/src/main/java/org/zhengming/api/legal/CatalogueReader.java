package org.zhengming.api.legal;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a catalogue: {@code {"version", "sources": [LegalSource], "bases": [{"id","source","article","mark","text"}]}}. */
final class CatalogueReader {

    private record Content(String version, List<LegalSource> sources, List<Row> bases) {}

    private record Row(
            String id,
            String source,
            String article,
            VerificationMark mark,
            @Nullable String text) {}

    private CatalogueReader() {}

    /** @throws IllegalArgumentException if a basis names a source that is not there, or stands there twice */
    static LegalCatalogue read(InputStream json) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Content content = mapper.readValue(json, Content.class);
        Map<String, LegalSource> sources = new HashMap<>();
        content.sources().forEach(source -> {
            if (sources.put(source.id(), source) != null) {
                throw new IllegalArgumentException("legal source " + source.id() + " stands there twice");
            }
        });
        return new LegalCatalogue(
                content.version(),
                content.bases().stream().map(row -> basis(row, sources)).toList());
    }

    private static LegalBasis basis(Row row, Map<String, LegalSource> sources) {
        LegalSource source = sources.get(row.source());
        if (source == null) {
            throw new IllegalArgumentException("legal basis " + row.id() + " has no source " + row.source());
        }
        return new LegalBasis(row.id(), source, row.article(), row.mark(), row.text());
    }
}
