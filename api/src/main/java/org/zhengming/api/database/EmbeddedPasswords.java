package org.zhengming.api.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.jobs.OwnFiles;

/** The random passwords of the embedded database, in a file that its owner alone can read. */
final class EmbeddedPasswords {

    static final String ADMINISTRATOR = "postgres";

    private static final String FILE = "database.properties";

    private final Properties passwords;

    private EmbeddedPasswords(Properties passwords) {
        this.passwords = passwords;
    }

    static EmbeddedPasswords in(Path keys) throws IOException {
        Path file = OwnFiles.createDirectories(keys).resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        Properties read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        return new EmbeddedPasswords(read);
    }

    private static void write(Path file) throws IOException {
        String lines = Stream.concat(
                        Stream.of(ADMINISTRATOR),
                        Stream.of(DatabaseRole.values()).map(DatabaseRole::user))
                .map(user -> user + "=" + random() + "\n")
                .collect(Collectors.joining());
        Path part = secretFile(file.getParent());
        Files.writeString(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path secretFile(Path folder) throws IOException {
        return Files.createTempFile(
                folder,
                "secret",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String administrator() {
        return passwords.getProperty(ADMINISTRATOR);
    }

    /** The administrator's password in a file of its own, as initdb wants it; the caller deletes it. */
    Path administratorFile(Path folder) throws IOException {
        Path file = secretFile(folder);
        Files.writeString(file, administrator());
        return file;
    }

    Map<DatabaseRole, String> ofRoles() {
        Map<DatabaseRole, String> roles = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            roles.put(role, passwords.getProperty(role.user()));
        }
        return roles;
    }

    /** Makes the roles and the database where they are missing, as {@code deploy/postgresql/roles.sql} does elsewhere. */
    void apply(Connection administrator, String database) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (Map.Entry<DatabaseRole, String> each : ofRoles().entrySet()) {
                String user = each.getKey().user();
                String verb =
                        exists(administrator, "select 1 from pg_roles where rolname = ?", user) ? "alter" : "create";
                // The passwords are hexadecimal digits of our own making; a role's password takes no parameter.
                statement.execute(verb + " role " + user + " login password '" + each.getValue() + "'");
            }
            if (!exists(administrator, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database + " owner " + DatabaseRole.OWNER.user());
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
