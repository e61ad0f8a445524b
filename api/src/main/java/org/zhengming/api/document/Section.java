package org.zhengming.api.document;

import java.util.List;

/**
 * A part of a document under a heading.
 *
 * @param blocks never empty: a section with nothing to tell says so
 */
public record Section(Formula heading, List<Block> blocks) {

    public Section {
        blocks = blocks.isEmpty() ? List.of(new Block.NoData()) : List.copyOf(blocks);
    }

    public static Section of(String headingKey, List<? extends Block> blocks) {
        return new Section(Formula.of(headingKey), List.copyOf(blocks));
    }

    /** One paragraph a sentence; says that there is no data when there are none. */
    public static Section ofSentences(String headingKey, List<? extends Sentence> sentences) {
        return of(
                headingKey,
                sentences.stream().map(sentence -> Block.Paragraph.of(sentence)).toList());
    }
}
