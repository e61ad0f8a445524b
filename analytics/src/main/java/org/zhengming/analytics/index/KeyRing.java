package org.zhengming.analytics.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * Seals with the newest key of a folder ({@code 1.key}, {@code 2.key}, …) and opens what any key of it sealed. A seal
 * names its key, and holds for one identity: it cannot be passed off as another thing's. Safe for use by many threads.
 *
 * <p>A seal in words is the key's number and base64, as in {@code 2:…}. A seal in bytes is one byte (2), the key's number
 * in four, and what {@link TextSeal} makes; one that begins with 1 is of the time before there were rings, and of key 1.
 */
public final class KeyRing {

    private static final String ENDING = ".key";
    private static final byte BEFORE_RINGS = 1;
    private static final byte NUMBERED = 2;
    private static final int FIRST = 1;
    private static final int HEAD = 1 + Integer.BYTES;

    private final NavigableMap<Integer, TextSeal> keys;

    private KeyRing(NavigableMap<Integer, TextSeal> keys) {
        this.keys = keys;
    }

    /**
     * Opens the ring; makes the first key when the folder holds none. A single key of the time before, beside the folder
     * and of its name, becomes the first of the ring.
     *
     * @throws SealException if a file holds no key or others may read it
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    public static KeyRing open(Path folder) {
        try {
            SealKeyFile.createOwn(folder);
            takeOver(folder.resolveSibling(folder.getFileName() + ENDING), file(folder, FIRST));
            NavigableMap<Integer, TextSeal> keys = new TreeMap<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    keys.put(number(file), TextSeal.open(file));
                }
            }
            if (keys.isEmpty()) {
                keys.put(FIRST, TextSeal.open(file(folder, FIRST)));
            }
            return new KeyRing(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys in " + folder.getFileName() + " cannot be read", failure);
        }
    }

    /** Its own file goes only when the ring's is on the disk, so that a kill in between loses nothing. */
    private static void takeOver(Path single, Path first) throws IOException {
        try {
            byte[] content = Files.readAllBytes(single);
            SealKeyFile.put(first, content);
            force(first.getParent());
            Files.delete(single);
        } catch (NoSuchFileException none) {
            // There never was one, or it has been taken over, here or by another process at this instant.
        }
    }

    /**
     * Adds a key, with which everything is sealed from now on; what older keys sealed stays readable. The key is on the
     * disk before anything is sealed with it.
     */
    public static KeyRing rotate(Path folder) {
        TextSeal.open(file(folder, open(folder).newest() + 1));
        try {
            force(folder);
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

    /** The number of the key that made a seal in words. */
    public static int keyOf(String seal) {
        return Integer.parseInt(seal.substring(0, seal.indexOf(':')));
    }

    /**
     * The number of the key that made a seal in bytes.
     *
     * @param head its first five bytes at least
     * @throws SealException if it is none
     */
    public static int keyOf(byte[] head) {
        if (head.length > HEAD && head[0] == NUMBERED) {
            return ByteBuffer.wrap(head).getInt(1);
        }
        if (head.length > HEAD && head[0] == BEFORE_RINGS) {
            return FIRST;
        }
        throw SealException.broken(null);
    }

    /** @param identity what the text belongs to; the same must be given to unseal */
    public String seal(String identity, String text) {
        byte[] sealed = keys.lastEntry().getValue().seal(text, identity);
        return newest() + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * @throws IllegalStateException if the ring has lost the seal's key
     * @throws SealException if the seal was changed or is another thing's
     */
    public String unseal(String identity, String seal) {
        return key(keyOf(seal)).unseal(Base64.getDecoder().decode(seal.substring(seal.indexOf(':') + 1)), identity);
    }

    /** A text, as bytes. */
    public byte[] sealText(String identity, String text) {
        return numbered(keys.lastEntry().getValue().seal(text, identity));
    }

    /** What {@link #sealText} sealed; failures as of {@link #unseal}. */
    public String unsealText(String identity, byte[] seal) {
        return key(keyOf(seal)).unseal(inner(seal), identity);
    }

    public byte[] sealBytes(String identity, byte[] plain) {
        return numbered(keys.lastEntry().getValue().sealBytes(plain, identity.getBytes(StandardCharsets.UTF_8)));
    }

    /** What {@link #sealBytes} sealed; failures as of {@link #unseal}. */
    public byte[] unsealBytes(String identity, byte[] seal) {
        return key(keyOf(seal)).unsealBytes(inner(seal), identity.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] numbered(byte[] sealed) {
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(NUMBERED)
                .putInt(newest())
                .put(sealed)
                .array();
    }

    private static byte[] inner(byte[] seal) {
        return seal[0] == BEFORE_RINGS ? seal : Arrays.copyOfRange(seal, HEAD, seal.length);
    }

    private TextSeal key(int number) {
        TextSeal key = keys.get(number);
        if (key == null) {
            throw new IllegalStateException("key " + number + " of what is sealed is missing");
        }
        return key;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static Path file(Path folder, int number) {
        return folder.resolve(number + ENDING);
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }
}
