package org.zhengming.api.document;

import java.util.List;
import java.util.Objects;

/**
 * A sentence that states something.
 *
 * @param cites what it rests on, at least one
 */
public record Grounded(CheckedText text, List<Citation> cites) implements Sentence {

    public Grounded {
        Objects.requireNonNull(text, "text");
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a sentence of a document cites what it rests on");
        }
    }

    public static Grounded of(String text, Citation... cites) {
        return new Grounded(CheckedText.of(text), List.of(cites));
    }

    @Override
    public String words() {
        return text.value();
    }
}
