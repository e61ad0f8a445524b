package org.zhengming.api.alert;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.ApiTexts;

/**
 * A source that gives nothing although by its habit it should.
 *
 * @param source as in the configuration
 * @param since when it last gave something, or {@code null} when that is not known
 * @param missed how many times it usually would have given something by now
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record SilenceView(String source, @Nullable Instant since, int missed, String zh, String en) {

    public static SilenceView of(String source, Instant since, int missed) {
        return new SilenceView(
                source,
                since,
                missed,
                ApiTexts.text(Locale.SIMPLIFIED_CHINESE, "source.SOURCE_SILENT.detail", source, missed),
                ApiTexts.text(Locale.ENGLISH, "source.SOURCE_SILENT.detail", source, missed));
    }
}
