package org.zhengming.analytics.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Role;

/**
 * A form of address such as 法官, and whom it fits.
 *
 * @param office what a post that bears it ends with, for the short form of an office: 副局长 for 副局; else {@code null}
 */
record Title(String word, Set<Role> roles, Kind kind, String office) {

    private static final String DEPUTY = "副";
    private static final String GREAT = "大";

    enum Kind {
        /** Only judicial staff bear it. */
        COURT,
        /** Others bear it too. */
        GENERAL,
        /** Understood only right after a surname. */
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
        return new Title(fields[0], roles, Kind.valueOf(fields[2]), fields.length > 3 ? fields[3] : null);
    }

    /** How it is said after a surname: 庭长, and in scorn or in flattery 大庭长. */
    List<String> said() {
        return kind == Kind.SHORT || word.startsWith(GREAT) ? List.of(word) : List.of(word, GREAT + word);
    }

    /** The person's post names the title, or, for titles of judicial staff alone, the role bears it. */
    boolean fits(ProtectedPerson person) {
        if (office != null) {
            return person.post() != null && person.post().endsWith(office);
        }
        return person.post() != null && person.post().contains(word)
                || kind != Kind.GENERAL && roles.contains(person.role());
    }

    /** Is it exactly the office that the person's post ends with? The post of a deputy does not end with the head's. */
    boolean isPostOf(ProtectedPerson person) {
        String whole = office == null ? word : office;
        return person.post() != null
                && person.post().endsWith(whole)
                && !person.post().endsWith(DEPUTY + whole);
    }
}
