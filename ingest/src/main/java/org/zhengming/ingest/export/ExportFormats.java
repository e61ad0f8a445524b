package org.zhengming.ingest.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengming.ingest.DeadLetters;

/**
 * Opens export files. The content tells the format, not the name: JSON Lines, JSON arrays and objects, CSV in UTF-8 or
 * GB18030, of Zhengming's own form, weibo-crawler or MediaCrawler, and WARC (ISO 28500), each plain or gzip-compressed.
 * An input of no known format gives one dead letter.
 */
public final class ExportFormats {

    private ExportFormats() {}

    /** Opens {@code file}; its path is the source named in dead letters. */
    public static PostReader open(Path file) throws IOException {
        return open(file, ReadLimits.DEFAULT);
    }

    /** {@link #open(Path)} within other limits. */
    public static PostReader open(Path file, ReadLimits limits) throws IOException {
        return open(Files.newInputStream(file), file.toString(), limits);
    }

    /**
     * Opens a stream, which the reader closes.
     *
     * @param sourceName named as the source in dead letters
     */
    public static PostReader open(InputStream input, String sourceName) throws IOException {
        return open(input, sourceName, ReadLimits.DEFAULT);
    }

    /** {@link #open(InputStream, String)} within other limits. */
    public static PostReader open(InputStream input, String sourceName, ReadLimits limits) throws IOException {
        ByteInput bytes = ByteInput.open(input);
        return reader(bytes, new FormatSniffer(limits).sniff(bytes.peek()), sourceName, limits);
    }

    private static PostReader reader(
            ByteInput bytes, FormatSniffer.Format format, String sourceName, ReadLimits limits) {
        DeadLetters letters = new DeadLetters(sourceName, limits.clock());
        int most = limits.maxItemBytes();
        return switch (format) {
            case FormatSniffer.Format.JsonLines lines ->
                new FramedPostReader(bytes, new LineFrames(bytes, most), jsonDecoder(limits), letters);
            case FormatSniffer.Format.JsonDocument document -> {
                bytes.skipByteOrderMark();
                yield new FramedPostReader(bytes, new JsonFrames(bytes, most), jsonDecoder(limits), letters);
            }
            case FormatSniffer.Format.Csv csv ->
                new FramedPostReader(
                        bytes,
                        new CsvFrames(bytes, csv.separator(), most),
                        new CsvDecoder(csv.charset(), csv.separator()),
                        letters);
            case FormatSniffer.Format.Warc warc ->
                new FramedPostReader(bytes, new WarcFrames(bytes, most), new WarcDecoder(limits), letters);
            case FormatSniffer.Format.Unknown unknown -> {
                UnknownFormat whole = new UnknownFormat(bytes);
                yield new FramedPostReader(bytes, whole, whole, letters);
            }
        };
    }

    private static JsonDecoder jsonDecoder(ReadLimits limits) {
        return new JsonDecoder(JsonText.mapper(limits));
    }
}
