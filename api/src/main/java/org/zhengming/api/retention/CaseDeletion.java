package org.zhengming.api.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that a case was deleted because its time was over (删除证明).
 *
 * @param digest the first 128 bits of the SHA-256 of the case's id, written as an id
 * @param procedure what kind of case it was
 * @param keptDays the rule: so many days after its end
 * @param packages evidence that was deleted with it
 * @param remarks how many were deleted with it
 */
public record CaseDeletion(
        UUID digest,
        String organ,
        String procedure,
        Instant endedAt,
        Instant deletedAt,
        int keptDays,
        int packages,
        int remarks) {}
