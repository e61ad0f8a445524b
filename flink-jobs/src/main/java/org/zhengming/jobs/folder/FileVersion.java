package org.zhengming.jobs.folder;

/**
 * Tells a file from what stood under the same name before.
 *
 * @param size bytes
 * @param modified milliseconds since 1970
 */
public record FileVersion(long size, long modified) {}
