package org.zhengming.analytics.speech;

import java.util.List;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.ingest.Post;

/** Reads what a post does: threatens, asks others to harass, claims a fact, complains, reports. Immutable. */
public final class SpeechReader {

    /**
     * @param post the post whose content was normalised
     * @param mentions whom the post points to, spans in the original content
     * @param leaks leaks found in it
     * @return signals and contexts, spans in the original content
     */
    public Speech read(Post post, NormalisedText text, List<Mention> mentions, List<Leak> leaks, Registry registry) {
        return new Speech(List.of(), List.of());
    }
}
