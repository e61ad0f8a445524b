package org.zhengming.analytics.registry;

import java.util.List;
import java.util.Objects;

/**
 * A member of judicial staff whom the system protects (受保护人员). Name, post, rank, office phone and work e-mail are
 * lawfully public (法发〔2017〕4号 第12条) and never a leak; nothing else about the person is held in the clear.
 *
 * @param aliases other names or titles in use, such as {@code 顾法官}
 * @param organ where they serve, or {@code null}
 */
public record ProtectedPerson(
        String id,
        String name,
        Role role,
        List<String> aliases,
        Organ organ,
        String post,
        String rank,
        String officePhone,
        String workEmail,
        List<Relative> relatives,
        List<PrivateIndexEntry> privateIndex) {

    public ProtectedPerson {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        role = role == null ? Role.OTHER : role;
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        relatives = relatives == null ? List.of() : List.copyOf(relatives);
        privateIndex = privateIndex == null ? List.of() : List.copyOf(privateIndex);
    }
}
