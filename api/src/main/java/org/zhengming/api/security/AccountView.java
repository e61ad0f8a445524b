package org.zhengming.api.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it, without its password.
 *
 * @param organs ids of the organs whose findings and cases it sees
 * @param secondFactor whether it has one
 * @param disabledAt since when it cannot sign in, or {@code null}
 * @param proposal what waits for a second administrator, or {@code null}
 */
public record AccountView(
        String username,
        String displayName,
        AccountRole role,
        List<String> organs,
        boolean everyOrgan,
        String department,
        @Nullable String person,
        @Nullable String unit,
        boolean secondFactor,
        @Nullable Instant disabledAt,
        @Nullable AccountProposalView proposal) {

    static AccountView of(Account account, boolean secondFactor) {
        Affiliation place = account.affiliation();
        return new AccountView(
                account.username(),
                account.displayName(),
                account.role(),
                place.organs().stream().sorted().toList(),
                place.everyOrgan(),
                place.department(),
                place.person(),
                place.unit(),
                secondFactor,
                account.disabledAt(),
                account.proposal() == null ? null : AccountProposalView.of(account.proposal()));
    }
}
