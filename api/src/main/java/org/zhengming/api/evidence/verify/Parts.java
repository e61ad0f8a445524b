package org.zhengming.api.evidence.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;
import org.zhengming.api.evidence.Part;
import org.zhengming.api.evidence.zip.ZipReader;

/** Compares the entries of a file with the parts that were sealed. */
final class Parts {

    private final ZipReader zip;
    private final List<Fault> faults;

    Parts(ZipReader zip, List<Fault> faults) {
        this.zip = zip;
        this.faults = faults;
    }

    /** @param others entries that are checked elsewhere */
    void check(List<Part> sealed, Set<String> others) throws IOException {
        Set<String> expected = new HashSet<>(others);
        List<Part> missing = new ArrayList<>();
        for (Part part : sealed) {
            if (!expected.add(part.path())) {
                faults.add(Fault.of(FaultCode.MANIFEST_DISAGREES, part.path()));
            }
            if (zip.names().contains(part.path())) {
                compare(part);
            } else {
                missing.add(part);
            }
        }
        Set<String> added = new HashSet<>(zip.names());
        added.removeAll(expected);
        for (String name : added.stream().sorted().toList()) {
            byte[] bytes = zip.bytes(name);
            Part renamed = missing.stream()
                    .filter(each -> each.fingerprint().fits(bytes))
                    .findFirst()
                    .orElse(null);
            missing.remove(renamed);
            faults.add(
                    renamed == null
                            ? Fault.of(FaultCode.PART_ADDED, name)
                            : Fault.of(FaultCode.PART_RENAMED, renamed.path(), name));
        }
        missing.forEach(each -> faults.add(Fault.of(FaultCode.PART_MISSING, each.path())));
    }

    /** Adds a fault with its place unless the entry is what was sealed. */
    void compare(Part part) throws IOException {
        byte[] bytes = zip.bytes(part.path());
        if (!part.fingerprint().fits(bytes)) {
            faults.add(new Fault(FaultCode.PART_CHANGED, part.path(), place(part, bytes), null));
        }
    }

    /** Adds a fault for each entry whose checksum in the file is not that of its bytes. */
    void checkChecksums() throws IOException {
        for (String name : zip.names()) {
            CRC32 crc = new CRC32();
            crc.update(zip.bytes(name));
            boolean known = faults.stream().anyMatch(each -> name.equals(each.part()));
            if (crc.getValue() != zip.crc(name) && !known) {
                faults.add(Fault.of(FaultCode.HEADER_CHANGED, name));
            }
        }
    }

    private Fault.Place place(Part part, byte[] bytes) {
        OptionalLong exact = part.fingerprint().singleChangedByte(bytes);
        OptionalLong from = exact.isPresent() ? exact : part.fingerprint().firstDifferentBlock(bytes);
        if (from.isEmpty()) {
            return null;
        }
        long offset = from.getAsLong();
        String section = part.sections().stream()
                .filter(each -> offset >= each.offset() && offset < each.offset() + each.length())
                .map(each -> (part.sections().indexOf(each) + 1) + ": " + each.name())
                .findFirst()
                .orElse(null);
        return new Fault.Place(section, offset, zip.offset(part.path()) + offset, exact.isPresent());
    }
}
