package org.zhengming.api.evidence.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.UUID;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;

/** Rows of packages without content, for tests of what only asks whether a package is there and sealed. */
public final class SealedPackages {

    private SealedPackages() {}

    /** The order of a sealed package, encrypted as the desk does, and its content on the disk. */
    public static void keep(DatabasePlace place, Path data, UUID id, String order, SortedMap<String, byte[]> content)
            throws SQLException {
        insert(place, id, "o1", "SEALED");
        Vault vault = EvidenceRooms.vault(data);
        vault.place(vault.prepare(id, content));
        try (Connection connection = place.connectToEveryOrgan(DatabaseRole.APPLICATION);
                PreparedStatement update =
                        connection.prepareStatement("update evidence_package set sealed_request = ? where id = ?")) {
            update.setBytes(1, vault.seal(order.getBytes(StandardCharsets.UTF_8), id));
            update.setObject(2, id);
            update.execute();
        }
    }

    /** What {@link #keep} kept of the content, read with the keys that are there now. */
    public static SortedMap<String, byte[]> content(Path data, UUID id) {
        return EvidenceRooms.vault(data).read(id);
    }

    /** And of the order. */
    public static String order(DatabasePlace place, Path data, UUID id) throws SQLException {
        try (Connection connection = place.connectToEveryOrgan(DatabaseRole.APPLICATION);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select sealed_request from evidence_package where id = '" + id + "'")) {
            row.next();
            return new String(EvidenceRooms.vault(data).unseal(row.getBytes(1), id), StandardCharsets.UTF_8);
        }
    }

    /** @param state such as {@code SEALED} */
    public static void insert(DatabasePlace place, UUID id, String organ, String state) {
        insert(place, id, organ, state, "case");
    }

    /** @param caseRef what it was captured for */
    public static void insert(DatabasePlace place, UUID id, String organ, String state, String caseRef) {
        try (Connection connection = place.connectToEveryOrgan(DatabaseRole.APPLICATION);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_package (id, organ, case_ref, state, operator, assistant, digest,"
                                + " sealed_request, requested_at, changed_at)"
                                + " values (?, ?, ?, ?, 'tang', 'fang', '', '', now(), now())")) {
            insert.setObject(1, id);
            insert.setString(2, organ);
            insert.setString(3, caseRef);
            insert.setString(4, state);
            insert.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
