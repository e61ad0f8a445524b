package org.zhengming.api.cases;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.zhengming.analytics.index.KeyRing;

/** Seals private values of cases; a seal holds for one field of one case. */
public final class FieldSeal {

    private final KeyRing ring;

    private FieldSeal(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Opens the keys; makes the first when the folder holds none.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static FieldSeal open(Path folder) {
        return new FieldSeal(KeyRing.open(folder));
    }

    /** Adds a key, with which everything is sealed from now on; what older keys sealed stays readable. */
    public static FieldSeal rotate(Path folder) {
        return new FieldSeal(KeyRing.rotate(folder));
    }

    /** The number of the key that seals. */
    public int newest() {
        return ring.newest();
    }

    /** The number of the key that made a seal. */
    static int keyOf(String seal) {
        return KeyRing.keyOf(seal);
    }

    /** @param json the value as JSON */
    String seal(UUID record, String field, String json) {
        return ring.seal(identity(record, field), json);
    }

    /** @throws IllegalStateException if the ring has lost the seal's key */
    String unseal(UUID record, String field, String seal) {
        return ring.unseal(identity(record, field), seal);
    }

    static String identity(UUID record, String field) {
        return record + "/" + field;
    }
}
