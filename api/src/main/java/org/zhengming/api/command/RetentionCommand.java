package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.Shielding;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.CommandAudit;
import org.zhengming.api.delivery.Deliverer;
import org.zhengming.api.delivery.DeliveryPolicy;
import org.zhengming.api.embedded.OfficeDatabase;
import org.zhengming.api.retention.CaseRetention;
import org.zhengming.api.retention.KeptCases;
import org.zhengming.api.retention.KeptCases.KeptKind;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.StoredLetter;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.retention.AlertExpiry;
import org.zhengming.jobs.retention.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retention}: proves that nothing is kept longer than the policy says. */
@Command(
        name = "retention",
        description = "Looks at everything that is kept and says how old the oldest is, by the policy of the"
                + " configuration, and what has been deleted so far. Exit code 0 when nothing is overdue, "
                + RetentionCommand.OVERDUE + " when something is.",
        mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {

    /** Exit code when something is kept longer than the policy says. */
    static final int OVERDUE = 4;

    /** The running job deletes every ten minutes. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    /** The running server deletes cases every hour, and notices. */
    private static final Duration GRACE_OF_CASES = Duration.ofHours(2);

    private static final String NOTICES = "notices";

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Spec
    private CommandSpec spec;

    private long overdue;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        JobDirectories directories = new JobDirectories(configuration.data());
        Instant now = Instant.now();
        out().printf("%-16s %10s %10s  %-24s %8s%n", "what", "kept", "held", "oldest", "overdue");
        StartFailures.told(() -> {
            new CommandAudit(configuration.data()).record(AuditAction.CHECK_RETENTION, null);
            Retention policy = Retention.of(configuration.retention());
            try (SearchIndex index = SearchIndexFactory.of(configuration).openToSearch()) {
                new TreeMap<>(policy.routes())
                        .forEach((route, kept) ->
                                tell(route.name(), kept, held(index, Set.of(route), any -> true), now));
                if (policy.shielded() != null) {
                    Set<Route> all = EnumSet.allOf(Route.class);
                    tell(RetentionPolicy.SHIELDED, policy.shielded(), held(index, all, Shielding::closes), now);
                }
            }
            tell(RetentionPolicy.DEAD_LETTERS, policy.deadLetters(), letters(directories), now);
            tell(RetentionPolicy.ALERTS, policy.alerts(), alerts(directories), now);
            tell(NOTICES, DeliveryPolicy.USUAL.kept(), notices(configuration.data()), now);
            cases(configuration, now);
            return null;
        });
        out().println("posts that concern nobody are never written to a disk; the register and the audit log are kept");
        deletions(directories);
        if (overdue > 0) {
            out().println("some are overdue: the job or the server that deletes them does not run, or cannot");
            return OVERDUE;
        }
        out().println("nothing is overdue");
        return 0;
    }

    private void cases(Configuration configuration, Instant now) throws IOException {
        CaseRetention kept = CaseRetention.of(configuration.retention());
        Optional<OfficeDatabase> there = OfficeDatabase.toRead(configuration);
        if (there.isEmpty()) {
            out().println("there are no cases yet");
            return;
        }
        out().printf(
                        "%n%-20s %6s %10s %10s  %-24s %8s %8s%n",
                        "cases", "kept", "held", "ended", "oldest", "stopped", "overdue");
        try (OfficeDatabase database = there.get();
                KeptCases cases = KeptCases.of(database.place())) {
            cases.look(kept, now, GRACE_OF_CASES).forEach(this::tell);
            cases.deleted().forEach((what, count) -> out().printf("deleted so far   %10d %s%n", count, what));
        } catch (SQLException failure) {
            throw new CommandFailure(
                    "DATABASE_FAILED",
                    "the database says " + failure.getSQLState()
                            + ", so nothing is proved about cases; start the server"
                            + " once with this version, then run this again");
        }
    }

    private void tell(KeptKind kind) {
        overdue += kind.overdue();
        out().printf(
                        "%-20s %5dd %10d %10d  %-24s %8d %8d%n",
                        kind.what(),
                        kind.days(),
                        kind.held(),
                        kind.ended(),
                        kind.oldest() == null ? "-" : kind.oldest(),
                        kind.stopped(),
                        kind.overdue());
    }

    private static Held notices(Path data) {
        return Held.of(Deliverer.held(data.resolve("alert-rules").resolve("notices")));
    }

    private void tell(String what, Duration kept, Held held, Instant now) {
        long late = held.before(now.minus(kept).minus(GRACE));
        overdue += late;
        out().printf("%-16s %10s %10d  %-24s %8d%n", what, words(kept), held.count(), held.oldest(), late);
    }

    private static Held held(SearchIndex index, Set<Route> routes, Predicate<Finding> wanted) {
        Held held = new Held();
        String cursor = null;
        do {
            SearchPage page = index.search(new SearchRequest(
                    null,
                    Map.of(Facet.ROUTE, routes.stream().map(Enum::name).collect(Collectors.toSet())),
                    null,
                    null,
                    SortOrder.LATEST_OBSERVED,
                    SearchRequest.MAX_SIZE,
                    cursor,
                    Set.of(),
                    null,
                    ZoneOffset.UTC));
            page.hits().stream()
                    .map(SearchPage.Hit::document)
                    .filter(document -> wanted.test(document.finding()))
                    .forEach(document -> held.add(document.observedAt()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return held;
    }

    /** A day's alarms are as old as the end of their day. */
    private static Held alerts(JobDirectories directories) {
        return Held.of(new AlertExpiry(directories.alerts()).held());
    }

    private static Held letters(JobDirectories directories) {
        Held held = new Held();
        for (StoredLetter stored :
                new DeadLetterStore(directories.deadLetters()).newest(letter -> true, Integer.MAX_VALUE)) {
            held.add(stored.letter().rejectedAt());
        }
        return held;
    }

    private void deletions(JobDirectories directories) {
        Map<String, Long> counts = new TreeMap<>();
        new DeletionLog(directories.retention())
                .read()
                .forEach(deletion -> counts.merge(deletion.what(), deletion.count(), Long::sum));
        counts.forEach((what, count) -> out().printf("deleted so far   %10d %s%n", count, what));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String words(Duration kept) {
        return kept.toHours() % 24 == 0 && kept.toDays() > 0 ? kept.toDays() + "d" : kept.toMinutes() + "m";
    }
}
