package org.zhengming.api.evidence;

import java.util.List;

/** One file of a package with its bytes. */
public record PartContent(String path, String mimeType, byte[] bytes, List<Part.Section> sections) {

    public PartContent {
        sections = List.copyOf(sections);
    }

    public PartContent(String path, String mimeType, byte[] bytes) {
        this(path, mimeType, bytes, List.of());
    }
}
