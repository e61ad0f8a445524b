package org.zhengming.analytics.index;

import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.ingest.Post;

/**
 * A post's title and text with every leak masked, one {@code *} for each UTF-16 code unit, so that all spans still fit.
 * Line ends stay.
 *
 * @param title {@code null} when the post has none
 */
public record MaskedContent(String title, String text) {

    private static final char MASK = '*';

    public static MaskedContent of(Post post, Finding finding) {
        String masked = mask(post.content(), finding);
        if (post.title() == null || post.title().isEmpty()) {
            return new MaskedContent(post.title(), masked);
        }
        int titleEnd = post.title().length();
        return new MaskedContent(masked.substring(0, titleEnd), masked.substring(titleEnd + 1));
    }

    /** The text that spans count in, as {@link Post#content()}. */
    public String content() {
        return title == null || title.isEmpty() ? text : title + "\n" + text;
    }

    private static String mask(String content, Finding finding) {
        char[] units = content.toCharArray();
        for (Leak leak : finding.leaks()) {
            for (int i = leak.start(); i < leak.end(); i++) {
                if (units[i] != '\n' && units[i] != '\r') {
                    units[i] = MASK;
                }
            }
        }
        return new String(units);
    }
}
