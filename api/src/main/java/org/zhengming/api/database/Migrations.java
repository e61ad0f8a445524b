package org.zhengming.api.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the tables of a database to what this version of the program needs (Flyway, {@code db/migration}). */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs what is missing, each migration in a transaction.
     *
     * @return how many ran
     * @throws DatabaseException if the database cannot be reached, was migrated by a newer program, or a migration that
     *     ran has been changed since
     */
    public static int migrate(DatabasePlace place) {
        try {
            MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(place.jdbcUrl(), DatabaseRole.OWNER.user(), place.password(DatabaseRole.OWNER))
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    // Migrations of several parts are numbered by part, so a later one may carry a lower number.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException failure) {
            throw new DatabaseException("The tables cannot be brought up to date: " + failure.getMessage(), failure);
        }
    }
}
