package org.zhengming.api.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Transactions of one role. Each begins by telling the database whose rows it may see ({@link Scope}); what it does not
 * tell it does not see. A database that is away ends in {@link ProblemCode#DATABASE_UNAVAILABLE}, and the next
 * transaction tries again.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration COME_BACK = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 8;
    private static final String TELL_SCOPE = """
            select set_config('zhengming.organs', :organs, true),
                   set_config('zhengming.every_organ', :every, true),
                   set_config('zhengming.unit', :unit, true),
                   set_config('zhengming.account', :account, true)""";

    private final ConnectionPool pool;
    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    private Database(ConnectionPool pool) {
        this.pool = pool;
        this.client = DatabaseClient.create(pool);
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
    }

    /** The time as exactly as the database keeps it, so that what was written and what is read back are equal. */
    public static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Connects when it is first used. */
    public static Database connect(DatabasePlace place, DatabaseRole role) {
        PostgresqlConnectionConfiguration.Builder connection = PostgresqlConnectionConfiguration.builder()
                .host(place.host())
                .port(place.port())
                .database(place.name())
                .username(role.user())
                .password(place.password(role))
                .schema(role.schema())
                .connectTimeout(LONGEST_WAIT)
                .statementTimeout(Duration.ofSeconds(20))
                .lockWaitTimeout(Duration.ofSeconds(10))
                .applicationName("zhengming");
        if (place.encrypted()) {
            connection.enableSsl().sslMode(SSLMode.VERIFY_FULL);
        }
        return new Database(new ConnectionPool(
                ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(connection.build()))
                        .initialSize(0)
                        .maxSize(CONNECTIONS)
                        .maxAcquireTime(LONGEST_WAIT)
                        .maxCreateConnectionTime(LONGEST_WAIT)
                        .validationQuery("select 1")
                        .build()));
    }

    /** All of {@code work} or nothing of it. */
    public <T> Mono<T> inTransaction(Scope scope, Function<DatabaseClient, Mono<T>> work) {
        return transactions
                .transactional(tell(scope).then(Mono.defer(() -> work.apply(client))))
                .onErrorMap(Database::isAway, Database::unavailable);
    }

    private Mono<Void> tell(Scope scope) {
        return client.sql(TELL_SCOPE)
                .bind("organs", scope.organLines())
                .bind("every", scope.everyOrgan() ? "yes" : "no")
                .bind("unit", scope.unit() == null ? "" : scope.unit())
                .bind("account", scope.account() == null ? "" : scope.account())
                .fetch()
                .first()
                .then();
    }

    /** Whether the database went away, and not merely disagreed. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException
                || failure instanceof R2dbcNonTransientResourceException
                || failure instanceof R2dbcTransientResourceException
                || failure instanceof R2dbcException refused
                        && refused.getSqlState() != null
                        && (refused.getSqlState().startsWith("57P")
                                || refused.getSqlState().startsWith("08"));
    }

    private static ApiException unavailable(Throwable failure) {
        LOG.warn("The database is away: {}", failure.getClass().getSimpleName());
        return ApiException.later(ProblemCode.DATABASE_UNAVAILABLE, COME_BACK);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
