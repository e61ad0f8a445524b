package org.zhengming.api.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** Reads a file of COLD (Deng et al. 2022, thu-coai/COLDataset, Apache-2.0): {@code train.csv} or {@code dev.csv}. */
final class ColdComments {

    /** @param offensive as its annotators labelled it */
    record Comment(String text, boolean offensive) {}

    private ColdComments() {}

    /** The comments in their order, repeats among them, without the blanks that word segmentation left. */
    static List<Comment> read(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (Reader reader = new InputStreamReader(
                BOMInputStream.builder()
                        .setInputStream(Files.newInputStream(file))
                        .get(),
                StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(ColdComments::comment).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "COLD_UNREADABLE", "cannot read " + file + " as a file of COLD: " + e.getMessage());
        }
    }

    private static Comment comment(CSVRecord row) {
        return new Comment(row.get("TEXT").replace(" ", ""), row.get("label").equals("1"));
    }
}
