package org.zhengming.api.evidence.desk;

import java.util.List;

/** The parts of a sealed package, without their bytes. */
public record EvidenceContents(List<PartView> parts) {

    public EvidenceContents {
        parts = List.copyOf(parts);
    }

    /** @param size in bytes */
    public record PartView(String path, long size, String sha256) {}
}
