package org.zhengming.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountStore;
import org.zhengming.jobs.OwnFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of an office: JSON Lines in the data folder, readable by its owner alone, passwords as bcrypt. The command
 * line and a running server both write it; each writes it whole.
 */
public final class AccountFile implements AccountStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    /** When it was written as it was last seen here. */
    private @Nullable FileTime seen;

    private AccountFile(Path file) {
        this.file = file;
    }

    public static AccountFile in(Path data) {
        return new AccountFile(data.resolve("accounts.jsonl"));
    }

    /**
     * All accounts; none when there is no file yet.
     *
     * @throws IOException if the file cannot be read
     */
    public synchronized List<Account> read() throws IOException {
        List<Account> accounts = new ArrayList<>();
        if (Files.exists(file)) {
            seen = Files.getLastModifiedTime(file);
            for (String line : Files.readAllLines(file)) {
                accounts.add(JSON.readValue(line, Account.class));
            }
        }
        return accounts;
    }

    /**
     * Adds an account, or replaces the one of the same name.
     *
     * @throws IOException if the file cannot be written
     */
    public synchronized void put(Account account) throws IOException {
        List<Account> accounts = read();
        accounts.removeIf(other -> other.username().equals(account.username()));
        accounts.add(account);
        writeAll(accounts);
    }

    @Override
    public synchronized Optional<List<Account>> changedElsewhere() {
        try {
            boolean unchanged =
                    !Files.exists(file) || Files.getLastModifiedTime(file).equals(seen);
            return unchanged ? Optional.empty() : Optional.of(read());
        } catch (IOException failure) {
            throw new UncheckedIOException("the accounts cannot be read", failure);
        }
    }

    @Override
    public synchronized void write(List<Account> accounts) {
        try {
            writeAll(accounts);
        } catch (IOException failure) {
            throw new UncheckedIOException("the accounts cannot be written", failure);
        }
    }

    private void writeAll(List<Account> accounts) throws IOException {
        OwnFiles.createDirectories(file.getParent());
        Path aside = Files.createTempFile(
                file.getParent(),
                "accounts",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, accounts.stream().map(JSON::writeValueAsString).toList());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        seen = Files.getLastModifiedTime(file);
    }
}
