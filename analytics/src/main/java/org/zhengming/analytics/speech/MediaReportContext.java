package org.zhengming.analytics.speech;

import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.WordGroup;

/**
 * Reporting with a source or an enquiry, by press or self-media. That a post comes from a news source is evidence, not
 * proof: what gives private values away in its own voice is no report.
 */
final class MediaReportContext {

    private static final double ENOUGH = 0.5;

    private MediaReportContext() {}

    static OptionalDouble see(SpeechText text) {
        int strong = text.reading().words(WordGroup.MEDIA_STRONG).size();
        int marks = text.reading().words(WordGroup.MEDIA_MARK).size();
        double confidence = (text.isNews() ? 0.55 : 0) + Math.min(2, strong) * 0.35 + Math.min(3, marks) * 0.12;
        if (confidence < ENOUGH || text.givesAwayValues()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(0.95, confidence));
    }
}
