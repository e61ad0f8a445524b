package org.zhengming.api.alert;

import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.story.Swell;

/**
 * That more is written than usual: many at once about a person (集中发布), or faster than before about an organ or in a
 * story (突增).
 *
 * @param subject id of the person, organ or story
 * @param subjectName name of the person or organ; of a story its id
 * @param from begin of the window
 * @param to end of the window, exclusive
 * @param posts in the window
 * @param voices different accounts in the window, each counted within one story; 0 where they are not counted
 * @param shielded posts in the window that are lawful speech; 0 where they are not counted
 * @param reasons why, in both languages, since an alert goes to all readers at once
 */
public record SwellView(
        Swell.SubjectKind subjectKind,
        String subject,
        String subjectName,
        Instant from,
        Instant to,
        int posts,
        int voices,
        int shielded,
        List<SwellReason> reasons) {

    /**
     * @param zh the sentence in Chinese
     * @param en the sentence in English
     */
    public record SwellReason(String code, String zh, String en) {}
}
