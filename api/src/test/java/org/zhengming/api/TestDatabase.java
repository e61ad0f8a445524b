package org.zhengming.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.database.EmbeddedPostgres;
import org.zhengming.api.database.Migrations;

/** Databases of a real server that all tests of a run share; it ends with them. */
public final class TestDatabase {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();

        /** In the build's own folder, which the next run clears. */
        private static Path folder() {
            return Path.of(
                    "target",
                    "test-database",
                    Long.toString(ProcessHandle.current().pid()));
        }

        private static EmbeddedPostgres start() {
            Path data = folder();
            EmbeddedPostgres server = EmbeddedPostgres.start(data, PROGRAMS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(data)));
            Migrations.migrate(server.place());
            return server;
        }
    }

    /** Nobody needs what it holds, so it is not given the time to write it down. */
    private static void kill(Path data) {
        Path lock = data.resolve("postgres").resolve("tables").resolve("postmaster.pid");
        try {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A database of its own with all tables and no rows. */
    public static DatabasePlace fresh() {
        DatabasePlace model = Shared.SERVER.place();
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection administrator = Shared.SERVER.administer();
                Statement statement = administrator.createStatement()) {
            statement.execute(
                    "create database " + name + " template " + model.name() + " owner " + DatabaseRole.OWNER.user());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return model.named(name);
    }

    /** Ends the connections of a role to a database, as a restart of the server does. */
    public static void disconnect(DatabasePlace place, DatabaseRole role) throws SQLException {
        try (Connection administrator = Shared.SERVER.administer();
                Statement statement = administrator.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role.user()
                    + "' and datname = '" + place.name() + "'");
        }
    }

    /** Where the server's programs are unpacked, once for all tests. */
    public static Path programs() {
        return PROGRAMS;
    }
}
