package org.zhengming.api.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** The accounts as they stand now, and whether a password fits one. Changes are kept before they hold. */
public final class Accounts {

    private static final int MOST_BYTES_BCRYPT_READS = 72;

    private final AccountStore store;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String hashOfNobody = bcrypt.encode(UUID.randomUUID().toString());
    private volatile Map<String, Account> byUsername;

    /** @throws IllegalArgumentException if two accounts share a username */
    public Accounts(List<Account> accounts) {
        this(accounts, AccountStore.NONE);
    }

    /**
     * @param accounts as they were read from the store, or to begin with
     * @throws IllegalArgumentException if two accounts share a username
     */
    public Accounts(List<Account> accounts, AccountStore store) {
        this.byUsername = byUsername(accounts);
        this.store = store;
    }

    /** By username. */
    synchronized List<Account> all() {
        lookForChanges();
        return byUsername.values().stream()
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    /** Whether somebody who signed in still is who they were then, also by what a command changed meanwhile. */
    boolean stands(SignedIn reader) {
        synchronized (this) {
            lookForChanges();
        }
        Account account = byUsername.get(reader.username());
        return account != null
                && !account.disabled()
                && account.role() == reader.role()
                && account.affiliation().equals(reader.affiliation())
                && account.stamp().equals(reader.stamp());
    }

    /** What somebody is who has shown all that a sign-in asks: signed in, unless somebody else knows their password. */
    Passed passed(Account account) {
        SignedIn reader = SignedIn.as(account);
        return account.mustChoose() ? new Choosing(reader) : reader;
    }

    /** The same of somebody who has just enrolled a second factor. */
    Passed passed(SignedIn reader) {
        Account account = byUsername.get(reader.username());
        return account != null && account.mustChoose() ? new Choosing(reader) : reader;
    }

    /** Fails with {@link ProblemCode#USERNAME_TAKEN}. Blocks. */
    synchronized Account add(Account account) {
        lookForChanges();
        if (byUsername.containsKey(account.username())) {
            throw new ApiException(ProblemCode.USERNAME_TAKEN);
        }
        keep(account);
        return account;
    }

    /**
     * Changes an account. Fails with {@link ProblemCode#ACCOUNT_NOT_FOUND}, and with
     * {@link ProblemCode#LAST_ADMINISTRATOR} when nobody could administer the system any more. Blocks.
     */
    synchronized Account change(String username, UnaryOperator<Account> changed) {
        lookForChanges();
        Account before = byUsername.get(username);
        if (before == null) {
            throw new ApiException(ProblemCode.ACCOUNT_NOT_FOUND);
        }
        Account after = changed.apply(before);
        boolean another = byUsername.values().stream()
                .anyMatch(each -> administers(each) && !each.username().equals(username));
        if (!another && administers(before) && !administers(after)) {
            throw new ApiException(ProblemCode.LAST_ADMINISTRATOR);
        }
        keep(after);
        return after;
    }

    /**
     * Gives somebody the password that they chose. Fails with {@link ProblemCode#PASSWORD_SAME}, and with
     * {@link ProblemCode#NOT_SIGNED_IN} when the account was changed since they signed in. Blocks for two bcrypt runs.
     */
    Account choose(SignedIn reader, String password) {
        if (verify(reader.username(), password).isPresent()) {
            throw new ApiException(ProblemCode.PASSWORD_SAME);
        }
        String hash = hash(password);
        return change(reader.username(), before -> {
            if (!before.stamp().equals(reader.stamp())) {
                throw new ApiException(ProblemCode.NOT_SIGNED_IN);
            }
            return before.withOwnPassword(hash);
        });
    }

    boolean known(String username) {
        return byUsername.containsKey(username);
    }

    /** Blocks for one bcrypt run. */
    String hash(String password) {
        return bcrypt.encode(password);
    }

    /**
     * The account if the password fits. Blocks for one bcrypt run, also for unknown names, so that the time taken does
     * not tell which names exist.
     */
    Optional<Account> verify(String username, String password) {
        synchronized (this) {
            lookForChanges();
        }
        Account account = byUsername.get(username);
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_BCRYPT_READS;
        boolean fits =
                bcrypt.matches(readable ? password : "", account == null ? hashOfNobody : account.passwordHash());
        return fits && readable && account != null && !account.disabled() ? Optional.of(account) : Optional.empty();
    }

    private static boolean administers(Account account) {
        return account.role() == AccountRole.ADMINISTRATOR && !account.disabled();
    }

    private void lookForChanges() {
        store.changedElsewhere().ifPresent(accounts -> byUsername = byUsername(accounts));
    }

    private void keep(Account account) {
        Map<String, Account> after = new LinkedHashMap<>(byUsername);
        after.put(account.username(), account);
        store.write(new ArrayList<>(after.values()));
        byUsername = after;
    }

    private static Map<String, Account> byUsername(Collection<Account> accounts) {
        Map<String, Account> byUsername = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (byUsername.put(account.username(), account) != null) {
                throw new IllegalArgumentException("two accounts share the username " + account.username());
            }
        }
        return byUsername;
    }
}
