package org.zhengming.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;

class AccountFileTest {

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
