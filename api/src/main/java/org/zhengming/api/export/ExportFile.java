package org.zhengming.api.export;

/**
 * What is taken.
 *
 * @param name of the file, Latin letters
 * @param items how many findings or cases are in it
 */
public record ExportFile(String name, byte[] content, int items) {}
