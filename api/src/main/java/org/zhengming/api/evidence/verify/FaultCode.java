package org.zhengming.api.evidence.verify;

/** What can be wrong with a package. The sentences stand in the bundle {@code evidence}. */
public enum FaultCode {
    NO_ZIP,
    DIRECTORY_CHANGED,
    HEADER_CHANGED,
    BYTES_BETWEEN,
    COMPRESSED,
    NAME_REFUSED,
    DUPLICATED,
    TOO_MANY_ENTRIES,
    TOO_LARGE,
    /** A part's bytes are not those that were sealed. */
    PART_CHANGED,
    PART_MISSING,
    PART_RENAMED,
    /** A part that was not sealed. */
    PART_ADDED,
    MANIFEST_UNREADABLE,
    /** The manifest's own hashes do not agree. */
    MANIFEST_DISAGREES,
    SIGNATURE_BROKEN,
    /** The signer's certificate does not lead to one that is trusted. */
    SIGNER_NOT_TRUSTED,
    SIGNER_NOT_VALID_THEN,
    TIMESTAMP_BROKEN,
    TIMESTAMP_NOT_TRUSTED,
    TIMESTAMP_TOO_EARLY,
    CUSTODY_LINE_UNREADABLE,
    CUSTODY_LINE_CHANGED,
    CUSTODY_OUT_OF_SEQUENCE,
    CUSTODY_NOT_CHAINED,
    /** The custody chain is not this package's. */
    CUSTODY_FOREIGN,
    CUSTODY_SIGNATURE_BROKEN,
    CUSTODY_SIGNER_FOREIGN,
    /** A document says something else than the manifest. */
    DOCUMENT_DISAGREES
}
