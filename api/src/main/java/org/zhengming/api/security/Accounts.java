package org.zhengming.api.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The accounts, and whether a password fits one. */
public final class Accounts {

    private static final int MOST_BYTES_BCRYPT_READS = 72;

    private final Map<String, Account> byUsername;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String hashOfNobody = bcrypt.encode(UUID.randomUUID().toString());

    /** @throws IllegalArgumentException if two accounts share a username */
    public Accounts(List<Account> accounts) {
        this.byUsername = accounts.stream()
                .collect(Collectors.toUnmodifiableMap(Account::username, Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("two accounts share the username " + one.username());
                }));
    }

    boolean known(String username) {
        return byUsername.containsKey(username);
    }

    /**
     * The account if the password fits. Blocks for one bcrypt run, also for unknown names, so that the time taken does
     * not tell which names exist.
     */
    Optional<Account> verify(String username, String password) {
        Account account = byUsername.get(username);
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_BCRYPT_READS;
        boolean fits =
                bcrypt.matches(readable ? password : "", account == null ? hashOfNobody : account.passwordHash());
        return fits && readable && account != null ? Optional.of(account) : Optional.empty();
    }
}
