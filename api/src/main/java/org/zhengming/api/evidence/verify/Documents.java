package org.zhengming.api.evidence.verify;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.record.CaptureRecord;
import org.zhengming.api.evidence.record.EvidenceItem;
import org.zhengming.api.evidence.record.EvidenceList;
import org.zhengming.api.evidence.seal.Manifest;
import org.zhengming.api.evidence.zip.ZipReader;

/** Whether the capture record and the evidence list say what the manifest says. */
final class Documents {

    private final ZipReader zip;
    private final List<Fault> faults;

    Documents(ZipReader zip, List<Fault> faults) {
        this.zip = zip;
        this.faults = faults;
    }

    void check(Manifest manifest) throws IOException {
        CaptureRecord record = read(PackagePaths.RECORD, CaptureRecord.class);
        if (record != null && !record.packageId().equals(manifest.packageId())) {
            disagrees(PackagePaths.RECORD, "packageId");
        }
        EvidenceList list = read(PackagePaths.LIST, EvidenceList.class);
        if (list == null) {
            return;
        }
        if (!list.packageId().equals(manifest.packageId()) || !list.caseRef().equals(manifest.caseRef())) {
            disagrees(PackagePaths.LIST, "packageId, caseRef");
        }
        Map<String, Part> parts = manifest.parts().stream()
                .collect(Collectors.toMap(Part::path, Function.identity(), (first, second) -> first));
        for (EvidenceItem item : list.items()) {
            Part part = parts.remove(item.path());
            if (part == null
                    || part.fingerprint().size() != item.size()
                    || !part.fingerprint().sha256().equals(item.sha256())
                    || !part.fingerprint().sm3().equals(item.sm3())) {
                disagrees(PackagePaths.LIST, item.path());
            }
        }
        parts.keySet().stream()
                .filter(each -> each.startsWith(PackagePaths.ITEMS))
                .forEach(each -> disagrees(PackagePaths.LIST, each));
    }

    private <T> T read(String path, Class<T> type) throws IOException {
        byte[] bytes = zip.bytes(path);
        if (bytes == null) {
            if (faults.stream().noneMatch(each -> path.equals(each.part()))) {
                faults.add(Fault.of(FaultCode.PART_MISSING, path));
            }
            return null;
        }
        try {
            return CanonicalJson.read(bytes, type);
        } catch (CanonicalJson.NotCanonicalException e) {
            disagrees(path, "unreadable");
            return null;
        }
    }

    private void disagrees(String path, String detail) {
        boolean known = faults.stream().anyMatch(each -> path.equals(each.part()));
        if (!known) {
            faults.add(Fault.of(FaultCode.DOCUMENT_DISAGREES, path, detail));
        }
    }
}
