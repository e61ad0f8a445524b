package org.zhengming.api.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to become when a second administrator confirms it.
 *
 * @param newPassword whether its password changes too
 * @param resetReason why its second factor is to be taken away and nothing else; {@code null} when it is not
 */
public record AccountProposalView(
        AccountRole role,
        List<String> organs,
        boolean everyOrgan,
        String department,
        @Nullable String person,
        @Nullable String unit,
        boolean newPassword,
        String askedBy,
        Instant askedAt,
        @Nullable String resetReason) {

    static AccountProposalView of(AccountProposal proposal) {
        Affiliation place = proposal.affiliation();
        return new AccountProposalView(
                proposal.role(),
                place.organs().stream().sorted().toList(),
                place.everyOrgan(),
                place.department(),
                place.person(),
                place.unit(),
                proposal.passwordHash() != null,
                proposal.askedBy(),
                proposal.askedAt(),
                proposal.resetReason());
    }
}
