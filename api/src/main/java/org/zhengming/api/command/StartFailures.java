package org.zhengming.api.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.PortInUseException;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.leak.BlindIndexException;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.route.PolicyException;
import org.zhengming.api.audit.AuditBrokenException;
import org.zhengming.api.database.DatabaseException;
import org.zhengming.ingest.source.ConfigurationException;
import org.zhengming.jobs.JobStartException;

/** Turns what can go wrong at a start into sentences with a way out. */
final class StartFailures {

    private StartFailures() {}

    static <T> T told(Callable<T> start) {
        try {
            return start.call();
        } catch (ConfigurationException e) {
            throw new CommandFailure("CONFIGURATION", "\n" + e.describe(Locale.ENGLISH));
        } catch (RegistryException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        } catch (BlindIndexException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        } catch (PolicyException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        } catch (JobStartException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        } catch (DatabaseException e) {
            throw new CommandFailure("DATABASE_UNUSABLE", e.getMessage());
        } catch (IndexException e) {
            throw new CommandFailure(e.code().name(), e.getMessage() + "; " + e.wayOut());
        } catch (Exception e) {
            throw told(e);
        }
    }

    private static RuntimeException told(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new CommandFailure(
                        "PORT_TAKEN",
                        "port %d is taken; end the other program or name another port (see --help)"
                                .formatted(taken.getPort()));
            }
            if (cause instanceof AuditBrokenException) {
                return new CommandFailure(
                        "AUDIT_BROKEN", cause.getMessage() + "; run verify-audit to see where, and keep the file");
            }
        }
        if (failure instanceof IOException) {
            return new CommandFailure(
                    "FILE_UNUSABLE",
                    "cannot read or write " + failure.getMessage() + "; check the path and its permissions");
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
