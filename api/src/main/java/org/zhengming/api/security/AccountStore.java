package org.zhengming.api.security;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept. Its methods block. */
public interface AccountStore {

    /** Keeps nothing: changes last as long as the program runs. */
    AccountStore NONE = new AccountStore() {
        @Override
        public Optional<List<Account>> changedElsewhere() {
            return Optional.empty();
        }

        @Override
        public void write(List<Account> accounts) {}
    };

    /** All accounts, when somebody else, such as the command line, wrote them since they were last read or written here. */
    Optional<List<Account>> changedElsewhere();

    /** Writes all of them, or throws {@link java.io.UncheckedIOException} and leaves those before. */
    void write(List<Account> accounts);
}
