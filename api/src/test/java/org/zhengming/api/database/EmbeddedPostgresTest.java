package org.zhengming.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestDatabase;

class EmbeddedPostgresTest {

    @Test
    void rows_outlive_a_restart_and_a_server_that_a_killed_program_left_behind(@TempDir Path data) throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(data, TestDatabase.programs());
        execute(first.place(), "create table kept (word text)", "insert into kept values ('正名')");

        // The first is not closed: it stands for the server of a program that was killed.
        try (EmbeddedPostgres second = EmbeddedPostgres.start(data, TestDatabase.programs())) {
            assertThat(first("select word from kept", second.place())).isEqualTo("正名");
            assertThatThrownBy(() -> execute(first.place(), "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_folder_on_which_another_program_runs_is_left_alone(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        data.resolve("postgres").resolve("in-use").toString())
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("taken");
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, TestDatabase.programs()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Another program runs on")
                    .hasMessageContaining("stop it first");
        } finally {
            other.destroyForcibly().waitFor();
        }
        EmbeddedPostgres.start(data, TestDatabase.programs()).close();
    }

    /** Takes the file of its argument and waits. */
    static final class OtherProgram {

        public static void main(String[] arguments) throws Exception {
            FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .lock();
            System.out.println("taken");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_the_owner_alone_can_read(@TempDir Path data) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabase.programs())) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                                    server.place().jdbcUrl(), DatabaseRole.OWNER.user(), "guessed")
                            .close())
                    .isInstanceOf(SQLException.class);
            Path secrets = data.resolve("keys").resolve("database.properties");
            assertThat(Files.getPosixFilePermissions(secrets)).hasSize(2);
            assertThat(Files.readString(data.resolve("postgres").resolve("server.log")))
                    .doesNotContain(server.place().password(DatabaseRole.OWNER));
        }
    }

    @Test
    void tables_are_brought_up_to_date_once(@TempDir Path data) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabase.programs())) {
            assertThat(Migrations.migrate(server.place())).isPositive();
            assertThat(Migrations.migrate(server.place())).isZero();
        }
    }

    private static void execute(DatabasePlace place, String... statements) throws SQLException {
        try (Connection connection = owner(place);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String first(String query, DatabasePlace place) throws SQLException {
        try (Connection connection = owner(place);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection owner(DatabasePlace place) throws SQLException {
        return DriverManager.getConnection(
                place.jdbcUrl(), DatabaseRole.OWNER.user(), place.password(DatabaseRole.OWNER));
    }
}
