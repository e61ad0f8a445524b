package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.api.security.Account;
import org.zhengming.jobs.OwnFiles;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of an office: JSON Lines in the data folder, readable by its owner alone, passwords as bcrypt. */
public final class AccountFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

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
    public List<Account> read() throws IOException {
        List<Account> accounts = new ArrayList<>();
        if (Files.exists(file)) {
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
    public void put(Account account) throws IOException {
        List<Account> accounts = read();
        accounts.removeIf(other -> other.username().equals(account.username()));
        accounts.add(account);
        OwnFiles.createDirectories(file.getParent());
        Path aside = Files.createTempFile(
                file.getParent(),
                "accounts",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, accounts.stream().map(JSON::writeValueAsString).toList());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
