package org.zhengming.jobs.index;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhengming.analytics.index.elasticsearch.RefusedDocument;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;
import org.zhengming.ingest.export.DeadLetterJson;

/**
 * Dead letters of documents that the index will never take, a file each in the folder of the dead letters. The file's
 * name is the letter's own, so that a letter written again after a crash is there once.
 *
 * @param folder of the dead letters
 */
record RefusedLetters(String folder) implements Serializable {

    private static final int NAME_LENGTH = 32;

    /** It names the post by the digest of its id, so that it holds nothing of the post. */
    static DeadLetter letter(RefusedDocument refused, String index) {
        byte[] content = refused.document().content().getBytes(StandardCharsets.UTF_8);
        String id = Sha256.hex(refused.document().id());
        return new DeadLetter(
                index + "/" + id,
                0,
                RejectReason.INDEX_REFUSED,
                "The index refused the document with " + refused.status() + " " + refused.type() + ".",
                Sha256.hex(content),
                content.length,
                refused.document().observedAt());
    }

    void write(DeadLetter letter) throws IOException {
        String line = new DeadLetterJson().write(letter) + "\n";
        String name = "dead-letters-refused-" + Sha256.hex(line).substring(0, NAME_LENGTH) + ".jsonl";
        Path day = Path.of(folder, day(letter.rejectedAt()));
        Files.createDirectories(day);
        Path fresh = day.resolve("." + name);
        Files.writeString(fresh, line, StandardCharsets.UTF_8);
        Files.move(fresh, day.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneId.systemDefault()).toString();
    }
}
