package org.zhengming.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads the section {@code evidence}. */
final class EvidenceSection {

    private final Function<String, Path> path;

    EvidenceSection(Function<String, Path> path) {
        this.path = path;
    }

    EvidencePlace read(Section section) {
        List<EvidencePlace.Stamps> timestamps = new ArrayList<>();
        for (Section each : section.sections("timestamps")) {
            timestamps.add(new EvidencePlace.Stamps(
                    each.required("name", "name", Values::text, "timestamps"),
                    each.required("url", "http(s)://…", Values::webAddress, URI.create("http://localhost/")),
                    each.value("certificate", "path", path, null)));
            each.end();
        }
        EvidencePlace place = new EvidencePlace(
                section.value("signing", "path", path, null),
                section.value("signing-password-file", "path", path, null),
                section.value("key", "sm2, ecdsa", EvidenceSection::key, "sm2"),
                timestamps,
                section.value("browser", "path", path, null),
                section.value("pictures", "true, false", Values::flag, true),
                Set.copyOf(section.list("private-hosts", "name", EvidenceSection::host)));
        section.end();
        return place;
    }

    private static String key(String text) {
        return text.equals("sm2") || text.equals("ecdsa") ? text : null;
    }

    private static String host(String text) {
        return Values.text(text) == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
