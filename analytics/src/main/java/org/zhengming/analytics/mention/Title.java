package org.zhengming.analytics.mention;

import java.util.EnumSet;
import java.util.Set;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Role;

/** A form of address such as 法官, and whom it fits. */
record Title(String word, Set<Role> roles, Kind kind) {

    enum Kind {
        /** Only judicial staff bear it. */
        COURT,
        /** Others bear it too. */
        GENERAL,
        /** One character, understood only right after a surname. */
        SHORT
    }

    static Title of(String[] fields) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : fields[1].split(",")) {
            if (role.equals("ANY")) {
                roles.addAll(EnumSet.allOf(Role.class));
            } else {
                roles.add(Role.valueOf(role));
            }
        }
        return new Title(fields[0], roles, Kind.valueOf(fields[2]));
    }

    /** The person's post names the title, or, for titles of judicial staff alone, the role bears it. */
    boolean fits(ProtectedPerson person) {
        return person.post() != null && person.post().contains(word)
                || kind != Kind.GENERAL && roles.contains(person.role());
    }
}
