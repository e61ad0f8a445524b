package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.api.database.EmbeddedPostgres;
import org.zhengming.api.database.Migrations;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.server.ApiServer;
import org.zhengming.api.server.ApiSettings;
import org.zhengming.api.server.ApiSettings.Limits;
import org.zhengming.api.server.ApiSettings.OfficeFiles;
import org.zhengming.jobs.OwnFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench pages}: how long each page waits for its answers, with organs kept apart, over a large index. */
@Command(
        name = "pages",
        description =
                "Measures how long each page waits for the server over an index of invented findings and a database "
                        + "of invented cases.",
        mixinStandardHelpOptions = true)
public final class PagesBench implements Callable<Integer> {

    private static final String PASSWORD = "bench-pages";
    private static final int WARM_UP = 5;
    private static final Duration LONGEST_INTAKE = Duration.ofMinutes(20);

    @Option(names = "--findings", defaultValue = "1000000", description = "in the index (default: ${DEFAULT-VALUE})")
    private long findings;

    @Option(names = "--cases", defaultValue = "4000", description = "in the database (default: ${DEFAULT-VALUE})")
    private int cases;

    @Option(names = "--audit-lines", defaultValue = "200000", description = "in the log (default: ${DEFAULT-VALUE})")
    private int auditLines;

    @Option(names = "--rounds", defaultValue = "100", description = "each opens every page (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--data", description = "folder that keeps what was filled in, for the next time (default: none)")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (findings < 1_000 || cases < 10 || auditLines < 1 || rounds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "findings are 1000 or more, cases 10 or more, lines and rounds 1 or more");
        }
        Path folder = data == null ? Files.createTempDirectory("bench-pages") : data.toAbsolutePath();
        try {
            measure(folder);
        } finally {
            if (data == null) {
                OwnFiles.deleteRecursively(folder);
            }
        }
        return 0;
    }

    private void measure(Path folder) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        InventedOffice office = new InventedOffice();
        OfficeData filled = new OfficeData(folder, out);
        filled.fill(office, findings, auditLines);
        List<String> three = office.courts().subList(0, 3).stream()
                .map(InventedOffice.Court::id)
                .toList();
        Registry registry = RegistryReader.read(filled.registry());
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder);
                LuceneIndex index = LuceneIndex.openReadOnly(filled.index())) {
            Migrations.migrate(database.place());
            try (ApiServer server = ApiServer.start(
                    settings(folder, filled.registry()),
                    index,
                    (Supplier<Registry>) () -> registry,
                    PipelineStatus::starting,
                    accounts(three),
                    database.place())) {
                measure(office, filled, "http://127.0.0.1:" + server.port(), three, out);
            }
        }
    }

    private void measure(InventedOffice office, OfficeData filled, String address, List<String> three, PrintWriter out)
            throws IOException, InterruptedException {
        OfficeReader whole = OfficeReader.signIn(address, "officer", PASSWORD);
        OfficeReader ofThree = OfficeReader.signIn(address, "officer-of-three", PASSWORD);
        OfficeReader member = OfficeReader.signIn(address, "committee", PASSWORD);
        filled.once("queue", () -> awaitTheQueue(whole));
        filled.once("cases", () -> new InventedCases(office, whole, member).open(cases));
        Pages pages = new Pages();
        pages.ofAnOfficer("officer of 3 organs", ofThree, three);
        pages.ofAReviewer("officer of 3 organs", ofThree);
        pages.ofAnOfficer("officer of all 100", whole, three);
        pages.ofAReviewer("officer of all 100", whole);
        pages.ofAnAuditor(OfficeReader.signIn(address, "auditor", PASSWORD));
        pages.ofAnAdministrator(OfficeReader.signIn(address, "admin", PASSWORD));
        for (int round = -WARM_UP; round < rounds; round++) {
            if (round == 0) {
                pages.all().forEach(PageTimes::forget);
            }
            pages.all().forEach(PageTimes::ask);
        }
        out.printf(
                "%n%,d findings, %,d cases, %,d lines in the log; %,d rounds, %d cores%n%n%s%n",
                findings, cases, auditLines, rounds, Runtime.getRuntime().availableProcessors(), PageTimes.heading());
        pages.all().forEach(page -> out.println(page.line()));
        out.flush();
    }

    /** The server puts what people must look at into the queue by itself, beside everything else. */
    private static void awaitTheQueue(OfficeReader whole) throws IOException, InterruptedException {
        long expected = whole.get("/api/v1/findings?size=1&route=REFERRAL_REVIEW&route=FACT_CHECK&route=WELFARE")
                .path("total")
                .asLong();
        long end = System.nanoTime() + LONGEST_INTAKE.toNanos();
        while (whole.get("/api/v1/review").path("waiting").asLong() < expected) {
            if (System.nanoTime() > end) {
                throw new IOException("the queue was not filled within " + LONGEST_INTAKE);
            }
            Thread.sleep(500);
        }
    }

    /** The usual ones, but for how fast one session may ask: nobody opens every page within seconds. */
    private static ApiSettings settings(Path folder, Path registry) {
        Limits usual = Limits.USUAL;
        return ApiSettings.of("127.0.0.1", 0, folder)
                .withFiles(new OfficeFiles(registry, false, null))
                .withLimits(new Limits(
                        usual.indexThreads(),
                        usual.indexQueue(),
                        usual.indexTime(),
                        usual.signInFailuresPerAccount(),
                        usual.signInFailuresPerAddress(),
                        usual.signInWindow(),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        usual.streamsPerSession(),
                        usual.heartbeat(),
                        usual.alertsHeld(),
                        usual.alertsWaiting(),
                        usual.alertsEvery(),
                        Duration.ofHours(12),
                        usual.sessionLength()));
    }

    private static List<Account> accounts(List<String> three) {
        return List.of(
                account("officer", AccountRole.PUBLICITY_OFFICER),
                account("officer-of-three", AccountRole.PUBLICITY_OFFICER)
                        .at(new Affiliation(Set.copyOf(three), false, "", null, null)),
                account("committee", AccountRole.COMMITTEE_MEMBER),
                account("auditor", AccountRole.AUDITOR),
                account("admin", AccountRole.ADMINISTRATOR));
    }

    private static Account account(String username, AccountRole role) {
        return Account.withPassword(username, username, role, PASSWORD);
    }
}
