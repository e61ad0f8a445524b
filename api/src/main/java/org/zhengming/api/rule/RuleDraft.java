package org.zhengming.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody writes it.
 *
 * @param name at most 60 characters
 * @param reason what it is for, at most 200 characters
 * @param query in the language of the search, at most 1000 characters; needed when findings are watched
 * @param everyMinutes least time between two notices, 1 to 1440
 * @param quietFrom begin of the quiet hours, Beijing time, {@code HH:mm}; {@code null} for none
 * @param quietTo end of the quiet hours
 * @param urgentBreaksQuiet whether leaks and threats are told in quiet hours too
 * @param channels names of the configuration
 * @param version that is changed; {@code null} for a new rule
 */
public record RuleDraft(
        String name,
        String reason,
        List<Watched> watches,
        @Nullable String query,
        int everyMinutes,

        @Schema(pattern = "([01][0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String quietFrom,

        @Schema(pattern = "([01][0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String quietTo,

        boolean urgentBreaksQuiet,
        List<String> channels,
        boolean enabled,
        @Nullable Integer version) {

    Pace pace() {
        return new Pace(everyMinutes, quietFrom, quietTo, urgentBreaksQuiet);
    }
}
