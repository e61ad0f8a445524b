package org.zhengming.api.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.zhengming.analytics.index.TextSeal;
import org.zhengming.jobs.OwnFiles;

/**
 * Seals texts with the newest key of a folder ({@code 1.key}, {@code 2.key}, …) and opens what any key of it sealed. A
 * seal names its key, as in {@code 2:…}, and holds for one identity: it cannot be passed off as another thing's.
 */
public final class KeyRing {

    private static final String ENDING = ".key";

    private final NavigableMap<Integer, TextSeal> keys;

    private KeyRing(NavigableMap<Integer, TextSeal> keys) {
        this.keys = keys;
    }

    /**
     * Opens the ring; makes the first key when the folder holds none.
     *
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static KeyRing open(Path folder) {
        try {
            OwnFiles.createDirectories(folder);
            NavigableMap<Integer, TextSeal> keys = new TreeMap<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    keys.put(number(file), TextSeal.open(file));
                }
            }
            if (keys.isEmpty()) {
                keys.put(1, TextSeal.open(file(folder, 1)));
            }
            return new KeyRing(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys in " + folder.getFileName() + " cannot be read", failure);
        }
    }

    /**
     * Adds a key, with which everything is sealed from now on; what older keys sealed stays readable. The key is on the
     * disk before anything is sealed with it.
     */
    public static KeyRing rotate(Path folder) {
        TextSeal.open(file(folder, open(folder).newest() + 1));
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException("A new key cannot be written", failure);
        }
        return open(folder);
    }

    /**
     * Deletes the keys older than the newest. What they sealed cannot be read any more.
     *
     * @throws UncheckedIOException if one cannot be deleted
     */
    public static void dropOld(Path folder) {
        KeyRing ring = open(folder);
        try {
            for (int number : ring.numbers().headSet(ring.newest())) {
                Files.deleteIfExists(file(folder, number));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("An old key cannot be deleted", failure);
        }
    }

    /** The number of the key that seals. */
    public int newest() {
        return keys.lastKey();
    }

    /** The numbers of all keys. */
    public NavigableSet<Integer> numbers() {
        return Collections.unmodifiableNavigableSet(keys.navigableKeySet());
    }

    /** The number of the key that made a seal. */
    public static int keyOf(String seal) {
        return Integer.parseInt(seal.substring(0, seal.indexOf(':')));
    }

    /** @param identity what the text belongs to; the same must be given to unseal */
    public String seal(String identity, String text) {
        byte[] sealed = keys.lastEntry().getValue().seal(text, identity);
        return newest() + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException if the ring has lost the seal's key */
    public String unseal(String identity, String seal) {
        TextSeal key = keys.get(keyOf(seal));
        if (key == null) {
            throw new IllegalStateException("key " + keyOf(seal) + " of what is sealed is missing");
        }
        return key.unseal(Base64.getDecoder().decode(seal.substring(seal.indexOf(':') + 1)), identity);
    }

    private static Path file(Path folder, int number) {
        return folder.resolve(number + ENDING);
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }
}
