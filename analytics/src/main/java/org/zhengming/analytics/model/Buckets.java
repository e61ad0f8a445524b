package org.zhengming.analytics.model;

/** Where the linear reader keeps the weights of a string: FNV-1a over its code units, folded into a power of two. */
final class Buckets {

    /** Hash of the empty string. */
    static final int EMPTY = 0x811c9dc5;

    private static final int PRIME = 0x01000193;

    private Buckets() {}

    /** @return hash of a string and one more code unit, from the hash of the string */
    static int longer(int hash, char unit) {
        return (hash ^ unit) * PRIME;
    }

    /** @param count a power of two */
    static int bucket(int hash, int count) {
        return (hash ^ hash >>> 15) & count - 1;
    }
}
