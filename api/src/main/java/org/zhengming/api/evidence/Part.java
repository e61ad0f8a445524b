package org.zhengming.api.evidence;

import java.util.List;
import java.util.Objects;

/**
 * One file of a package.
 *
 * @param path inside the ZIP, ASCII, with {@code /}
 * @param sections named stretches of it, such as the records of an archive; in order, may be empty
 */
public record Part(String path, String mimeType, Fingerprint fingerprint, List<Section> sections) {

    /** @param offset from 0, in bytes */
    public record Section(String name, long offset, long length) {
        public Section {
            Objects.requireNonNull(name);
        }
    }

    public Part {
        Objects.requireNonNull(path);
        Objects.requireNonNull(fingerprint);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    public static Part of(PartContent content) {
        return new Part(content.path(), content.mimeType(), Fingerprint.of(content.bytes()), content.sections());
    }
}
