package org.zhengming.api.audit;

import java.time.Instant;

/**
 * A line of the log noted outside it: as long as the log still has that line, nothing before it was cut off or written
 * anew.
 *
 * @param at when it was noted
 * @param by who had the log checked then
 */
public record AuditAnchor(long seq, String hash, Instant at, String by) {}
