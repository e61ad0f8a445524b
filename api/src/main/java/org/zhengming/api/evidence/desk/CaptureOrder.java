package org.zhengming.api.evidence.desk;

import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.record.Occasion;
import org.zhengming.api.problem.GivenText;

/**
 * What to capture. Kept encrypted: an address may say whom a page is about.
 *
 * @param organ id of the organ whose evidence it is
 * @param assistant username of the second person, who comes before anything is captured
 */
public record CaptureOrder(String organ, String url, String assistant, Attendance.Witness witness, Occasion occasion) {

    private static final int LONGEST_URL = 4096;

    public CaptureOrder {
        if (blank(organ, 200)
                || blank(assistant, 200)
                || blank(url, LONGEST_URL)
                || witness == null
                || occasion == null) {
            throw new IllegalArgumentException("organ, url, assistant, witness and occasion are required");
        }
    }

    private static boolean blank(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest || !GivenText.isWhole(text);
    }
}
