package org.zhengming.api.evidence.zip;

/**
 * Something about a ZIP file that the one form does not have.
 *
 * @param offset in the file, from 0
 * @param entry name of the entry it is about, or {@code null}
 */
public record ZipFault(Kind kind, long offset, String entry) {

    /** What is wrong. */
    public enum Kind {
        /** Not a ZIP file, or one whose end is missing. */
        NO_ZIP,
        /** The directory at the end of the file is not what the entries say. */
        DIRECTORY_CHANGED,
        /** The header before an entry is not what the directory says. */
        HEADER_CHANGED,
        /** Bytes that belong to no entry. */
        BYTES_BETWEEN,
        /** An entry is compressed or encrypted, which no package has: it could grow without end. */
        COMPRESSED,
        /** A name that could lead out of the package or is not one a package has. */
        NAME_REFUSED,
        /** Two entries of one name. */
        DUPLICATED,
        /** More entries than a package may have. */
        TOO_MANY_ENTRIES,
        /** Larger than a package or an entry may be. */
        TOO_LARGE
    }
}
