package org.zhengming.analytics.sentence;

/**
 * A stretch of text between commas or stronger marks (分句), without the mark that ends it.
 *
 * @param index position among all clauses
 * @param sentence the sentence it belongs to
 * @param question whether a question mark ends it
 */
public record Clause(int index, Span span, Span sentence, boolean question) {

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }
}
