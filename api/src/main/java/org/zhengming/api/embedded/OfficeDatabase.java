package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.EmbeddedPostgres;
import org.zhengming.api.database.Migrations;
import org.zhengming.ingest.source.Configuration;

/** The database of an office, with its tables up to date: its own server when it names one, else one of this machine's own. */
public final class OfficeDatabase implements AutoCloseable {

    private final @Nullable EmbeddedPostgres embedded;
    private final DatabasePlace place;

    private OfficeDatabase(@Nullable EmbeddedPostgres embedded, DatabasePlace place) {
        this.embedded = embedded;
        this.place = place;
    }

    /**
     * @throws IOException if the passwords of the office's own server cannot be read
     * @throws org.zhengming.api.database.DatabaseException if it cannot be started, reached or brought up to date
     */
    public static OfficeDatabase open(Configuration configuration) throws IOException {
        EmbeddedPostgres embedded =
                configuration.database() == null ? EmbeddedPostgres.start(configuration.data()) : null;
        OfficeDatabase database = new OfficeDatabase(
                embedded, embedded == null ? DatabasePlaces.of(configuration.database()) : embedded.place());
        try {
            Migrations.migrate(database.place());
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /**
     * The database as it stands, to read it only: that of a running server, else one started for the while. Its tables are
     * left as they are.
     *
     * @return empty when there is none yet, since no server ever ran
     * @throws IOException if the passwords cannot be read
     * @throws org.zhengming.api.database.DatabaseException if it cannot be started
     */
    public static Optional<OfficeDatabase> toRead(Configuration configuration) throws IOException {
        if (configuration.database() != null) {
            return Optional.of(new OfficeDatabase(null, DatabasePlaces.of(configuration.database())));
        }
        Path data = configuration.data();
        if (!EmbeddedPostgres.laidOut(data)) {
            return Optional.empty();
        }
        Optional<DatabasePlace> running = EmbeddedPostgres.running(data);
        if (running.isPresent()) {
            return running.map(place -> new OfficeDatabase(null, place));
        }
        EmbeddedPostgres started = EmbeddedPostgres.start(data);
        return Optional.of(new OfficeDatabase(started, started.place()));
    }

    public DatabasePlace place() {
        return place;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
