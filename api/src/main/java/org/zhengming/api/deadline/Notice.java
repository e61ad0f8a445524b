package org.zhengming.api.deadline;

import java.time.Instant;

/**
 * A reminder or an escalation whose time has come.
 *
 * @param key the same for the same notice whenever it is worked out: kept, so that nobody is told twice
 * @param superseded a later notice of its kind has come too: it is noted as dealt with and not delivered
 */
public record Notice(String key, NoticeRule rule, Instant at, boolean superseded) {}
