package org.zhengming.api.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the database is and how the program signs in to it.
 *
 * @param name of the database
 * @param encrypted whether the connection must be TLS with a certificate that the machine trusts
 * @param passwords one for each role
 */
public record DatabasePlace(
        String host, int port, String name, boolean encrypted, Map<DatabaseRole, String> passwords) {

    public DatabasePlace {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(name, "name");
        passwords = Map.copyOf(new EnumMap<>(passwords));
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!passwords.containsKey(role)) {
                throw new IllegalArgumentException("there is no password for the role " + role.user());
            }
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name + (encrypted ? "?sslmode=verify-full" : "");
    }

    String password(DatabaseRole role) {
        return passwords.get(role);
    }

    /** A connection of a role, for work outside requests. */
    public Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role.user(), password(role));
    }

    /** A connection of a role that sees the rows of every organ; the owner is bound by row-level security too. */
    public Connection connectToEveryOrgan(DatabaseRole role) throws SQLException {
        Connection connection = connect(role);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('zhengming.every_organ', 'yes', false)");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** The same server and passwords, another database. */
    public DatabasePlace named(String other) {
        return new DatabasePlace(host, port, other, encrypted, passwords);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "DatabasePlace[" + host + ":" + port + "/" + name + "]";
    }
}
