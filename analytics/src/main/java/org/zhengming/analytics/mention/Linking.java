package org.zhengming.analytics.mention;

import java.util.List;
import org.zhengming.analytics.Mention;

/**
 * What linking a text to the registry came to.
 *
 * @param mentions in the order they stand in the text
 * @param dismissed looked like mentions; their confidence says why they are none
 */
public record Linking(List<Mention> mentions, List<Mention> dismissed) {

    /** Nothing in the text looks like anybody registered. */
    public static final Linking NONE = new Linking(List.of(), List.of());

    public Linking {
        mentions = List.copyOf(mentions);
        dismissed = List.copyOf(dismissed);
    }
}
