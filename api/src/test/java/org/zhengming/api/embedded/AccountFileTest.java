package org.zhengming.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountProposal;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;

class AccountFileTest {

    private static final String NEWER = ",\"proposal\":null,\"passwordGivenAt\":null,\"factorResetAt\":null";

    @TempDir
    private Path data;

    @Test
    void an_office_without_a_file_has_no_accounts() throws IOException {
        assertThat(AccountFile.in(data).read()).isEmpty();
    }

    @Test
    void an_account_put_there_is_read_again_and_its_password_is_not() throws IOException {
        AccountFile.in(data).put(account("chen", "correct horse"));

        Account read = AccountFile.in(data).read().getFirst();
        assertThat(read.username()).isEqualTo("chen");
        assertThat(read.role()).isEqualTo(AccountRole.PUBLICITY_OFFICER);
        assertThat(new BCryptPasswordEncoder().matches("correct horse", read.passwordHash()))
                .isTrue();
        assertThat(Files.readString(data.resolve("accounts.jsonl"))).doesNotContain("correct horse");
    }

    @Test
    void the_same_name_again_replaces_the_password() throws IOException {
        AccountFile.in(data).put(account("chen", "correct horse"));
        AccountFile.in(data).put(account("lin", "battery staple"));
        AccountFile.in(data).put(account("chen", "another horse"));

        assertThat(AccountFile.in(data).read()).extracting(Account::username).containsExactlyInAnyOrder("chen", "lin");
    }

    /** As a server of before there were proposals wrote it, and as one writes it now. */
    @Test
    void a_line_of_before_is_read_and_what_waits_for_a_second_administrator_is_kept() throws IOException {
        AccountFile.in(data).put(account("chen", "correct horse"));
        Path file = data.resolve("accounts.jsonl");
        String line = Files.readString(file);
        assertThat(line).contains(NEWER);
        Files.writeString(file, line.replace(NEWER, ""));
        assertThat(AccountFile.in(data).read().getFirst()).satisfies(before -> {
            assertThat(before.proposal()).isNull();
            assertThat(before.passwordGivenAt()).isNull();
        });

        Instant asked = Instant.parse("2026-03-01T08:00:00.123Z");
        AccountProposal proposal =
                new AccountProposal(AccountRole.APPROVER, Affiliation.WHOLE, null, "gu", asked, null);
        Account chen = account("chen", "correct horse");
        AccountFile.in(data)
                .put(new Account(
                        "chen",
                        "chen",
                        chen.role(),
                        chen.passwordHash(),
                        Affiliation.WHOLE,
                        asked,
                        proposal,
                        asked,
                        asked));
        assertThat(AccountFile.in(data).read().getFirst()).satisfies(after -> {
            assertThat(after.proposal()).isEqualTo(proposal);
            assertThat(after.passwordGivenAt()).isEqualTo(asked);
            assertThat(after.factorResetAt()).isEqualTo(asked);
        });
    }

    @Test
    void nobody_but_the_owner_may_read_the_file() throws IOException {
        AccountFile.in(data).put(account("chen", "correct horse"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("accounts.jsonl"))))
                .isEqualTo("rw-------");
    }

    private static Account account(String name, String password) {
        return Account.withPassword(name, name, AccountRole.PUBLICITY_OFFICER, password);
    }
}
