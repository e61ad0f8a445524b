package org.zhengming.ingest.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.ingest.ItemRejected;

/** Tells the format of an export by its first bytes. */
final class FormatSniffer {

    /** What an export turned out to be. */
    sealed interface Format {

        /** One JSON object a line. */
        record JsonLines() implements Format {}

        /** A JSON array or object. */
        record JsonDocument() implements Format {}

        /** CSV with a header that some dialect knows. */
        record Csv(Charset charset, char separator) implements Format {}

        /** Records of a web archive. */
        record Warc() implements Format {}

        /** None that is known. */
        record Unknown() implements Format {}
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final Pattern CONTAINER_FIRST = Pattern.compile(
            "\\{\\s*\"(?:user\"\\s*:\\s*\\{|"
                    + String.join(
                            "|",
                            JsonFrames.CONTAINERS.stream()
                                    .map(key -> key + "\"\\s*:\\s*\\[")
                                    .sorted()
                                    .toList())
                    + ").*",
            Pattern.DOTALL);

    private final ReadLimits limits;

    FormatSniffer(ReadLimits limits) {
        this.limits = limits;
    }

    /** @param start the first bytes, {@link ByteInput#PEEK} of them unless the input is shorter */
    Format sniff(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8);
        List<String> lines = text.lines()
                .map(FormatSniffer::withoutMark)
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return new Format.JsonLines();
        }
        String first = lines.getFirst().stripLeading();
        if (first.startsWith("WARC/")) {
            return new Format.Warc();
        }
        if (first.startsWith("[")) {
            return new Format.JsonDocument();
        }
        if (first.startsWith("{")) {
            return startsDocument(first, lines, start.length) ? new Format.JsonDocument() : new Format.JsonLines();
        }
        Format csv = csv(start);
        if (csv != null) {
            return csv;
        }
        boolean laterObject = lines.stream().anyMatch(line -> line.startsWith("{\""));
        return laterObject ? new Format.JsonLines() : new Format.Unknown();
    }

    /** Whether the object that the first line begins is more than that line, or the frame around many posts. */
    private boolean startsDocument(String first, List<String> lines, int bytes) {
        if (first.strip().equals("{")) {
            return true;
        }
        if (lines.size() > 1) {
            String second = lines.get(1);
            boolean anotherObject = lines.stream().skip(1).anyMatch(line -> line.startsWith("{\""));
            return !anotherObject && !closes(first) && (second.startsWith(" ") || second.startsWith("\t"));
        }
        boolean wholeLine = bytes < ByteInput.PEEK;
        return CONTAINER_FIRST.matcher(first).matches() && !(wholeLine && isPost(first));
    }

    private static boolean closes(String line) {
        return line.strip().endsWith("}");
    }

    private boolean isPost(String line) {
        try {
            return !new JsonDecoder(JsonText.mapper(limits)).decode(line).isEmpty();
        } catch (ItemRejected e) {
            return false;
        }
    }

    private static Format csv(byte[] start) {
        int end = 0;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            String header = withoutMark(new String(start, 0, end, charset)).strip();
            for (char separator : SEPARATORS) {
                if (isHeader(header, separator, charset)) {
                    return new Format.Csv(charset == GB18030 ? GB18030 : body(start, end), separator);
                }
            }
        }
        return null;
    }

    /** A header of ASCII names says nothing about the rows: the charset that more of them are valid in is theirs. */
    private static Charset body(byte[] start, int from) {
        int utf8 = 0;
        int gb18030 = 0;
        int line = from + 1;
        for (int i = line; i < start.length; i++) {
            if (start[i] == '\n') {
                byte[] bytes = Arrays.copyOfRange(start, line, i);
                utf8 += StrictText.decodes(bytes, StandardCharsets.UTF_8) ? 1 : 0;
                gb18030 += StrictText.decodes(bytes, GB18030) ? 1 : 0;
                line = i + 1;
            }
        }
        return gb18030 > utf8 && utf8 == 0 ? GB18030 : StandardCharsets.UTF_8;
    }

    private static boolean isHeader(String line, char separator, Charset charset) {
        if (line.indexOf(separator) < 0 || line.indexOf('\0') >= 0) {
            return false;
        }
        try {
            List<String> cells = new CsvDecoder(charset, separator).cells(line);
            return Dialect.anyRecognises(new RowFields(CsvDecoder.columns(cells), cells));
        } catch (ItemRejected e) {
            return false;
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
