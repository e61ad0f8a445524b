package org.zhengming.analytics;

import java.util.List;
import org.zhengming.analytics.text.NormalisedText;

/**
 * A finding with the way to it, for {@code analyse --explain}.
 *
 * @param dismissed what looked like a mention and was not taken for one: its reasons say why
 */
public record Analysis(Finding finding, NormalisedText text, List<Mention> dismissed) {

    public Analysis {
        dismissed = List.copyOf(dismissed);
    }
}
