package org.zhengming.api.evidence.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;

/** Rows of packages without content, for tests of what only asks whether a package is there and sealed. */
public final class SealedPackages {

    private SealedPackages() {}

    /** @param state such as {@code SEALED} */
    public static void insert(DatabasePlace place, UUID id, String organ, String state) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + place.name(),
                        DatabaseRole.APPLICATION.user(),
                        place.passwords().get(DatabaseRole.APPLICATION));
                Statement scope = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into evidence_package (id, organ, case_ref, state, operator, assistant, digest,"
                                + " sealed_request, requested_at, changed_at)"
                                + " values (?, ?, 'case', ?, 'tang', 'fang', '', '', now(), now())")) {
            scope.execute("select set_config('zhengming.every_organ', 'yes', false)");
            insert.setObject(1, id);
            insert.setString(2, organ);
            insert.setString(3, state);
            insert.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
