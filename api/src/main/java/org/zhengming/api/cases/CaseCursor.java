package org.zhengming.api.cases;

import java.time.DateTimeException;
import java.util.UUID;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenTime;
import org.zhengming.api.problem.ProblemCode;

/** Where a page of cases ended, as text for the reader to give back. */
final class CaseCursor {

    private CaseCursor() {}

    static String write(CaseRecord last) {
        return last.changedAt() + "_" + last.id();
    }

    /** @throws ApiException if the text is none of ours */
    static CaseQuery.Place read(String cursor) {
        int between = cursor.lastIndexOf('_');
        try {
            return new CaseQuery.Place(
                    GivenTime.instant(cursor.substring(0, between)), UUID.fromString(cursor.substring(between + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new ApiException(ProblemCode.CURSOR_INVALID);
        }
    }
}
