package org.zhengming.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextCursor ask for the next page with it; {@code null} on the last page */
public record ReportHistory(
        List<ReportEntry> reports, @Nullable String nextCursor) {}
