/**
 * The register of those outside the court who ask about cases (外部人员过问信息专库): what was asked, by whom, in which form,
 * who was present, and where it was reported to. Kept for ever, in a schema, with a role and under keys of its own; the
 * monitoring side cannot reach it.
 */
@NullMarked
package org.zhengming.api.interference;

import org.jspecify.annotations.NullMarked;
