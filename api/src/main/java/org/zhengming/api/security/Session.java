package org.zhengming.api.security;

import java.util.List;

/** Who is signed in and what they may do. */
public record Session(String username, String displayName, AccountRole role, List<Permission> permissions) {

    static Session of(SignedIn reader) {
        return new Session(
                reader.username(),
                reader.displayName(),
                reader.role(),
                reader.role().permissions());
    }
}
