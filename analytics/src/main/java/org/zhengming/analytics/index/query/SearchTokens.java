package org.zhengming.analytics.index.query;

import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * What an engine indexes of a document's text. Computed here, so that every engine indexes the same and needs no
 * plug-in for Chinese.
 *
 * @param content units of {@link IndexedFinding#content()}, one a position
 * @param title units of the title, empty without one
 * @param words HanLP's words of the content, for ranking; positions mean nothing
 */
public record SearchTokens(List<String> content, List<String> title, List<String> words) {

    public static SearchTokens of(IndexedFinding document, WordSegmenter segmenter) {
        String title = document.title() == null ? "" : document.title();
        String content = document.content();
        return new SearchTokens(TextUnits.textsOf(content), TextUnits.textsOf(title), segmenter.indexWords(content));
    }
}
