/**
 * Export files of crawlers and other systems, read in one pass with bounded memory.
 *
 * <p>Three layers, each with one job:
 *
 * <ol>
 *   <li>A <em>frame source</em> cuts the bytes into items without understanding them: one line
 *       ({@code LineFrames}), one CSV record ({@code CsvFrames}), one element of a JSON array ({@code JsonFrames}) or one
 *       record of a web archive ({@code WarcFrames}).
 *       An item over the limit passes by without being held.
 *   <li>A <em>frame decoder</em> turns one frame into named fields ({@code JsonDecoder}, {@code CsvDecoder}).
 *   <li>A {@link org.zhengming.ingest.export.Dialect} knows what the fields of one exporting system mean and makes
 *       posts of them. Pages in a web archive have no fields: {@code WarcDecoder} reads their article.
 * </ol>
 *
 * <p>A broken item costs itself alone, because the layer below has already cut it off. Entry point:
 * {@link org.zhengming.ingest.export.ExportFormats}. Adding a system is adding a dialect.
 */
package org.zhengming.ingest.export;
