package org.zhengming.ingest.deadletter;

import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Sha256;

/**
 * A dead letter as it is kept.
 *
 * @param id 16 hexadecimal digits made of place, reason and hash: the same item refused twice has one id
 * @param replay the latest, or {@code null}
 */
public record StoredLetter(String id, DeadLetter letter, Replay replay) {

    private static final int ID_LENGTH = 16;

    /** Id of a letter. */
    public static String idOf(DeadLetter letter) {
        String place = letter.source() + "\n" + letter.offset() + "\n" + letter.reason() + "\n" + letter.sha256();
        return Sha256.hex(place).substring(0, ID_LENGTH);
    }

    /** Whether a text can be an id. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{" + ID_LENGTH + "}");
    }
}
