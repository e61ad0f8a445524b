package org.zhengming.api.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A query and a pace to try against the past; fields as in a rule.
 *
 * @param days how many of the last days, 1 to 30
 */
public record TrialRequest(
        String query,
        int days,
        int everyMinutes,

        @Schema(pattern = "([01][0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String quietFrom,

        @Schema(pattern = "([01][0-9]|2[0-3]):[0-5][0-9]") @Nullable
        String quietTo,

        boolean urgentBreaksQuiet) {

    Pace pace() {
        return new Pace(everyMinutes, quietFrom, quietTo, urgentBreaksQuiet);
    }
}
