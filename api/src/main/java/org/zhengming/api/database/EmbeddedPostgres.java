package org.zhengming.api.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.jobs.OwnFiles;

/**
 * A PostgreSQL server of this machine's own, a child of this process. It listens on the loopback address alone, asks
 * everybody for a password (SCRAM) and forces every commit to the disk. When this process is killed the server may
 * outlive it; the next start ends it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final String DATABASE = "zhengming";
    /** The line of a server's lock file that names its port, counted from 0. */
    private static final int LOCK_PORT = 3;

    private final Path folder;
    private final PostgresBinaries binaries;
    private final EmbeddedPasswords passwords;
    private final int port;
    private Process server;
    private FileChannel inUse;

    private EmbeddedPostgres(Path folder, PostgresBinaries binaries, EmbeddedPasswords passwords, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.passwords = passwords;
        this.port = port;
    }

    /** Starts the server of {@code data}, with its programs unpacked below the same folder. */
    public static EmbeddedPostgres start(Path data) {
        return start(data, data.resolve("postgres"));
    }

    /**
     * Starts the server and returns when it answers; the first start lays out its files.
     *
     * @param data the office's data folder: {@code postgres/} holds the tables, {@code keys/} the passwords
     * @param programs where the server's programs are unpacked
     * @throws DatabaseException if it cannot be started, with what the server said last
     */
    public static EmbeddedPostgres start(Path data, Path programs) {
        try {
            Path folder = OwnFiles.createDirectories(data.resolve("postgres").toAbsolutePath());
            PostgresBinaries binaries = PostgresBinaries.in(programs.toAbsolutePath());
            EmbeddedPasswords passwords = EmbeddedPasswords.in(data.resolve("keys"));
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, binaries, passwords, freePort());
            postgres.take();
            postgres.layOut();
            postgres.endWhatWasLeft();
            postgres.launch();
            return postgres;
        } catch (IOException failure) {
            throw new DatabaseException("The embedded database cannot be started: " + failure.getMessage(), failure);
        }
    }

    /**
     * The server of {@code data} that another process runs, or that one which was killed has left running.
     *
     * @throws IOException if what it left cannot be read
     */
    public static Optional<DatabasePlace> running(Path data) throws IOException {
        Path lock = data.resolve("postgres").resolve("tables").resolve("postmaster.pid");
        if (Files.notExists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.size() <= LOCK_PORT) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(LOCK_PORT).strip());
        EmbeddedPasswords passwords = EmbeddedPasswords.in(data.resolve("keys"));
        DatabasePlace place = new DatabasePlace("127.0.0.1", port, DATABASE, false, passwords.ofRoles());
        try (Connection answers = place.connect(DatabaseRole.APPLICATION)) {
            return Optional.of(place);
        } catch (SQLException gone) {
            return Optional.empty();
        }
    }

    /** Whether the data folder holds tables at all. */
    public static boolean laidOut(Path data) {
        return Files.exists(data.resolve("postgres").resolve("tables").resolve("PG_VERSION"));
    }

    /** Where it is, for {@link Database} and {@link Migrations}. */
    public DatabasePlace place() {
        return new DatabasePlace("127.0.0.1", port, DATABASE, false, passwords.ofRoles());
    }

    /** A connection that may do everything, for tests and for making databases. */
    public Connection administer() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                EmbeddedPasswords.ADMINISTRATOR,
                passwords.administrator());
    }

    /** For this process alone, as long as it lives: who came second would end the server of who came first. */
    private void take() throws IOException {
        inUse = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (inUse.tryLock() == null) {
                inUse.close();
                throw new DatabaseException("Another program runs on " + folder.getParent()
                        + ": stop it first, or name another data folder");
            }
        } catch (OverlappingFileLockException own) {
            inUse.close();
        }
    }

    private void layOut() throws IOException {
        Path tables = tables();
        if (Files.exists(tables.resolve("PG_VERSION"))) {
            return;
        }
        Path part = folder.resolve("tables.part");
        OwnFiles.deleteRecursively(part);
        Path secret = passwords.administratorFile(folder);
        try {
            run(
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + EmbeddedPasswords.ADMINISTRATOR,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
        } finally {
            Files.delete(secret);
        }
        Files.move(part, tables);
    }

    /** A server that outlived a killed program would hold the files. */
    private void endWhatWasLeft() throws IOException {
        if (Files.exists(tables().resolve("postmaster.pid"))) {
            stop();
        }
    }

    private void launch() throws IOException {
        Path log = folder.resolve("server.log");
        server = process(
                        "postgres",
                        "-D",
                        tables().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=40",
                        "-c",
                        "shared_buffers=48MB",
                        "-c",
                        "log_statement=none",
                        "-c",
                        "log_min_error_statement=panic",
                        "-c",
                        "timezone=UTC")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitAnswers(log);
    }

    private void awaitAnswers(Path log) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try (Connection connection = administer()) {
                passwords.apply(connection, DATABASE);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IOException("it says: " + lastLine(log), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database started");
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "nothing" : lines.getLast();
    }

    /** Ends the server; commits stand. */
    @Override
    public void close() {
        try {
            stop();
            if (server != null && !server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            inUse.close();
        } catch (IOException failure) {
            LOG.warn("The embedded database did not end well: {}", failure.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rolls back what runs; "fast" in PostgreSQL's words. A lock file without a server is no failure here. */
    private void stop() throws IOException {
        Process stopping = process("pg_ctl", "stop", "-D", tables().toString(), "-m", "fast", "-w", "-t", "30")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        waitFor(stopping);
    }

    private void run(String program, String... arguments) throws IOException {
        Path said = Files.createTempFile(folder, program, ".log");
        try {
            Process process = process(program, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (waitFor(process) != 0) {
                throw new IOException(program + " says: " + lastLine(said));
            }
        } finally {
            Files.delete(said);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** PostgreSQL refuses to run as root; inside a user namespace of its own it does not see that it is. */
    private ProcessBuilder process(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.add("unshare");
            command.add("--user");
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Path tables() {
        return folder.resolve("tables");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
