package org.zhengming.api.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.zhengming.api.database.DatabaseException;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.ingest.source.DatabaseAddress;

/** The database that a configuration names, with the passwords that its file holds. */
final class DatabasePlaces {

    private DatabasePlaces() {}

    /**
     * @throws DatabaseException if the file lacks the password of a role
     * @throws IOException if the file cannot be read
     */
    static DatabasePlace of(DatabaseAddress address) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(address.secretFile())) {
            secrets.load(reader);
        }
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = secrets.getProperty(role.user());
            if (password == null || password.isBlank()) {
                throw new DatabaseException("The file of the database's passwords has no line " + role.user() + "=…");
            }
            passwords.put(role, password.strip());
        }
        return new DatabasePlace(address.host(), address.port(), address.name(), address.tls(), passwords);
    }
}
