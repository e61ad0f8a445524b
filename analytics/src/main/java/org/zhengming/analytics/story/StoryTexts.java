package org.zhengming.analytics.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts by which a post can be known again, the most telling first: what it forwards, the first post before later
 * ones, then its own words.
 *
 * @param sketches of each text
 * @param bands keys of each text's bands
 */
public record StoryTexts(TextSketch[] sketches, long[][] bands) {

    /** Own words beside a forwarded text speak for themselves only when they are at least so long. */
    private static final int LONG_OWN_WORDS = 30;

    /** Most texts of one post. */
    private static final int MOST = 4;

    /** @param content masked */
    public static StoryTexts of(String content, StoryRules rules) {
        ForwardChain chain = ForwardChain.of(content);
        List<String> texts = new ArrayList<>(chain.forwarded().reversed());
        texts.removeIf(text -> text.length() < rules.shortest());
        if (chain.own().length() >= (texts.isEmpty() ? rules.shortest() : LONG_OWN_WORDS)) {
            texts.add(chain.own());
        }
        List<String> told = texts.stream().distinct().limit(MOST).toList();
        return new StoryTexts(
                told.stream().map(TextSketch::of).toArray(TextSketch[]::new),
                told.stream().map(Bands::of).toArray(long[][]::new));
    }
}
