package org.zhengming.api.evidence.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import org.zhengming.api.evidence.Limits;
import org.zhengming.api.evidence.PackagePaths;

/** Writes entries in the order of their names. */
public final class ZipWriter {

    private ZipWriter() {}

    /** @throws IllegalArgumentException if a name is not allowed or the limits are passed */
    public static void write(SortedMap<String, byte[]> entries, OutputStream out) throws IOException {
        if (entries.size() > Limits.MOST_ENTRIES) {
            throw new IllegalArgumentException("a package has at most " + Limits.MOST_ENTRIES + " entries");
        }
        List<ZipForm.Entry> written = new ArrayList<>();
        int offset = 0;
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            ZipForm.Entry entry = entry(each.getKey(), each.getValue(), offset);
            out.write(ZipForm.local(entry));
            out.write(each.getValue());
            offset = entry.end();
            if (offset > Limits.LARGEST_PACKAGE) {
                throw new IllegalArgumentException("the package is too large");
            }
            written.add(entry);
        }
        byte[] central = ZipForm.join(written.stream().map(ZipForm::central).toList());
        out.write(central);
        out.write(ZipForm.end(written.size(), central.length, offset));
    }

    private static ZipForm.Entry entry(String name, byte[] bytes, int offset) {
        if (!PackagePaths.allowed(name) || bytes.length > Limits.LARGEST_ENTRY) {
            throw new IllegalArgumentException("not a name or size of an entry");
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new ZipForm.Entry(name, (int) crc.getValue(), bytes.length, offset);
    }
}
