package org.zhengming.api.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.zhengming.analytics.index.TextSeal;
import org.zhengming.jobs.OwnFiles;

/**
 * Seals private values of cases with the newest key of a ring ({@code 1.key}, {@code 2.key}, …) and opens what any key of
 * the ring sealed. A seal names its key, and holds for one field of one case.
 */
public final class FieldSeal {

    private final NavigableMap<Integer, TextSeal> ring;

    private FieldSeal(NavigableMap<Integer, TextSeal> ring) {
        this.ring = ring;
    }

    /**
     * Opens the ring; makes the first key when the folder holds none.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static FieldSeal open(Path folder) {
        try {
            OwnFiles.createDirectories(folder);
            NavigableMap<Integer, TextSeal> ring = new TreeMap<>();
            try (DirectoryStream<Path> keys = Files.newDirectoryStream(folder, "*.key")) {
                for (Path key : keys) {
                    ring.put(number(key), TextSeal.open(key));
                }
            }
            if (ring.isEmpty()) {
                ring.put(1, TextSeal.open(folder.resolve("1.key")));
            }
            return new FieldSeal(ring);
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys of sealed fields cannot be read", failure);
        }
    }

    /** Adds a key, with which everything is sealed from now on; what older keys sealed stays readable. */
    public static FieldSeal rotate(Path folder) {
        int next = open(folder).newest() + 1;
        TextSeal.open(folder.resolve(next + ".key"));
        return open(folder);
    }

    /** The number of the key that seals. */
    public int newest() {
        return ring.lastKey();
    }

    /** The number of the key that made a seal. */
    static int keyOf(String seal) {
        return Integer.parseInt(seal.substring(0, seal.indexOf(':')));
    }

    /** @param json the value as JSON */
    String seal(UUID record, String field, String json) {
        byte[] sealed = ring.lastEntry().getValue().seal(json, identity(record, field));
        return newest() + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException if the ring has lost the seal's key */
    String unseal(UUID record, String field, String seal) {
        TextSeal key = ring.get(keyOf(seal));
        if (key == null) {
            throw new IllegalStateException("key " + keyOf(seal) + " of the sealed fields is missing");
        }
        byte[] sealed = Base64.getDecoder().decode(seal.substring(seal.indexOf(':') + 1));
        return key.unseal(sealed, identity(record, field));
    }

    private static String identity(UUID record, String field) {
        return record + "/" + field;
    }

    private static int number(Path key) {
        String name = key.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ".key".length()));
    }
}
