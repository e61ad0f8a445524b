package org.zhengming.ingest.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.RejectReason;

/** A frame that is one CSV record. The first one names the columns; where it stands again, it is passed over. */
final class CsvDecoder implements FrameDecoder {

    private final Charset charset;
    private final CSVFormat format;
    private List<String> header;
    private Map<String, Integer> columns;

    CsvDecoder(Charset charset, char separator) {
        this.charset = charset;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    }

    @Override
    public List<Post> decode(Frame frame) throws ItemRejected {
        if (frame.state() == Frame.State.CUT) {
            throw new ItemRejected(RejectReason.TRUNCATED, "The input ends in the middle of an item.");
        }
        if (frame.state() == Frame.State.BROKEN) {
            throw new ItemRejected(RejectReason.MALFORMED, "The quotes of the record do not close as they should.");
        }
        List<String> cells = cells(StrictText.decode(frame.bytes(), charset));
        if (header == null) {
            header = cells;
            columns = columns(cells);
            return List.of();
        }
        if (cells.equals(header)) {
            return List.of();
        }
        if (cells.size() > header.size()) {
            throw new ItemRejected(RejectReason.MALFORMED, "The record has more columns than the header.");
        }
        return Dialect.readAny(new RowFields(columns, cells));
    }

    List<String> cells(String line) throws ItemRejected {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return List.of(records.getFirst().values());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new ItemRejected(RejectReason.MALFORMED, "The record is not valid CSV.");
        }
        throw new ItemRejected(RejectReason.MALFORMED, "The record is not valid CSV.");
    }

    static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        return columns;
    }
}
