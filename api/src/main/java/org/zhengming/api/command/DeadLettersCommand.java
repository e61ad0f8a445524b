package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.CommandAudit;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.StoredLetter;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.jobs.JobDirectories;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dead-letters}: items that could not be read or analysed. */
@Command(
        name = "dead-letters",
        description =
                "Items that could not be read or analysed: where they are, why they were refused, and reading them"
                        + " again. A dead letter never holds the item itself.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Runnable {

    private static final int MOST_AT_ONCE = 100_000;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "see docs/configuration.md")
    private Path config;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name one of list, show, replay");
    }

    private DeadLetterStore store() {
        Path data = StartFailures.told(() -> ConfigurationReader.read(config)).data();
        return new DeadLetterStore(new JobDirectories(data).deadLetters());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(name = "list", description = "The newest dead letters, one a line.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--source", paramLabel = "TEXT", description = "only those whose source contains TEXT")
                    String source,
            @Option(names = "--reason", description = "only those refused for: ${COMPLETION-CANDIDATES}")
                    RejectReason reason,
            @Option(names = "--limit", defaultValue = "50", description = "at most so many (default: 50)") int limit) {
        WholeNumber.requireAtLeast(spec, "--limit", limit, 1);
        for (StoredLetter stored : store().newest(wanted(source, reason), limit)) {
            DeadLetter letter = stored.letter();
            String replay =
                    stored.replay() == null ? "" : "  " + stored.replay().state();
            out().printf(
                            "%s  %s  %-15s  %s @%d%s%n",
                            stored.id(),
                            letter.rejectedAt(),
                            letter.reason(),
                            letter.source(),
                            letter.offset(),
                            replay);
        }
        return 0;
    }

    @Command(name = "show", description = "All that is known of one dead letter.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID") String id) {
        StoredLetter stored = found(store(), id);
        DeadLetter letter = stored.letter();
        out().printf("id          %s%n", stored.id());
        out().printf("source      %s%n", letter.source());
        out().printf("offset      %d%n", letter.offset());
        out().printf("reason      %s: %s%n", letter.reason(), letter.detail());
        out().printf("item        %d bytes, SHA-256 %s%n", letter.size(), letter.sha256());
        out().printf("rejected    %s%n", letter.rejectedAt());
        if (stored.replay() != null) {
            out().printf(
                            "replay      %s, asked for by %s, %s%n",
                            stored.replay().state(),
                            stored.replay().by(),
                            stored.replay().at());
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = "Asks that items be read again from their sources. The running job takes that up within"
                    + " seconds, else the next one to start; what became of it is shown by list and show.",
            mixinStandardHelpOptions = true)
    int replay(
            @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids,
            @Option(names = "--all", description = "every dead letter that --source and --reason leave") boolean all,
            @Option(names = "--source", paramLabel = "TEXT", description = "with --all: whose source contains TEXT")
                    String source,
            @Option(names = "--reason", description = "with --all: refused for ${COMPLETION-CANDIDATES}")
                    RejectReason reason) {
        boolean named = ids != null && !ids.isEmpty();
        if (named == all) {
            throw new CommandLine.ParameterException(
                    spec.commandLine().getSubcommands().get("replay"), "name dead letters by id, or give --all");
        }
        DeadLetterStore store = store();
        List<StoredLetter> letters = all
                ? store.newest(wanted(source, reason), MOST_AT_ONCE)
                : ids.stream().map(id -> found(store, id)).toList();
        String by = "command line, " + System.getProperty("user.name");
        String what = all
                ? "%d letters, source %s, reason %s".formatted(letters.size(), source, reason)
                : String.join(" ", ids);
        StartFailures.told(() -> {
            new CommandAudit(ConfigurationReader.read(config).data()).record(AuditAction.REPLAY_DEAD_LETTER, what);
            return null;
        });
        letters.forEach(stored -> store.replays().request(stored.letter(), by, Instant.now()));
        out().println(letters.size() + " asked for");
        return 0;
    }

    private static StoredLetter found(DeadLetterStore store, String id) {
        return store.find(id)
                .orElseThrow(() -> new CommandFailure(
                        "DEAD_LETTER_NOT_FOUND",
                        "there is no dead letter " + id + "; dead-letters list shows the ids"));
    }

    private static Predicate<DeadLetter> wanted(String source, RejectReason reason) {
        return letter ->
                (source == null || letter.source().contains(source)) && (reason == null || letter.reason() == reason);
    }
}
