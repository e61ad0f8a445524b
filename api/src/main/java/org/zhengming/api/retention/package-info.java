/**
 * How long cases are kept after their end (办结, domain.md D-R): {@link org.zhengming.api.retention.CaseExpiry} deletes
 * them with their evidence and leaves a proof, a {@linkplain org.zhengming.api.retention.HoldProcedure hold} by two
 * people stops it. Findings, alarms and dead letters are the job's.
 */
package org.zhengming.api.retention;
