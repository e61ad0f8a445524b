package org.zhengming.api.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.security.AccountRole;

/**
 * What somebody who works on a case says about it to the others who do (备注). Remarks are added and never changed; they
 * are in no document, report or statistic.
 *
 * @param number 1 for the first of the case
 * @param text plain, 2,000 code units at most
 * @param corrects number of an earlier remark of the same person that this one puts right, or {@code null}
 */
public record Remark(
        int number,
        Instant at,
        String who,
        String displayName,
        AccountRole role,
        String text,
        @Nullable Integer corrects) {}
