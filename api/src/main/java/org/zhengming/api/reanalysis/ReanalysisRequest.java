package org.zhengming.api.reanalysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged anew.
 *
 * @param since only what was last observed from then on; all when {@code null}
 * @param dryRun whether only to tell what would change
 */
public record ReanalysisRequest(@Nullable Instant since, boolean dryRun) {}
