package org.zhengming.api.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.Looking;
import reactor.core.publisher.Mono;

/** Forgets that there was a consent three years after it was withdrawn (domain.md D-R). */
public final class ConsentExpiry implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(3 * 365 + 1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;
    private final EnrolmentStore store = new EnrolmentStore();
    private final Looking looking = new Looking("consent-expiry", LONGEST);

    public ConsentExpiry(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Looks at once and then again after each pause. */
    public ConsentExpiry every(Duration pause) {
        looking.every(
                pause, "Records of withdrawn consents cannot be deleted at the moment", () -> sweep().block(LONGEST));
        return this;
    }

    /** @return how many records went */
    Mono<Long> sweep() {
        Instant before = Database.now(clock).minus(KEPT);
        return database.inTransaction(Scope.PROGRAM, client -> store.forget(client, before));
    }

    @Override
    public void close() {
        looking.close();
    }
}
