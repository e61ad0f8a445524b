package org.zhengming.api.security;

import java.util.List;

/**
 * Who is signed in and what they may do.
 *
 * @param local whether with an account of this system, whose password and second factor are kept here
 */
public record Session(
        String username, String displayName, AccountRole role, List<Permission> permissions, boolean local) {

    static Session of(SignedIn reader) {
        return new Session(
                reader.username(),
                reader.displayName(),
                reader.role(),
                reader.role().permissions(),
                reader.stamp() != null);
    }
}
