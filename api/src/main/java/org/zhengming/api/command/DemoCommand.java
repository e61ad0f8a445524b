package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhengming.api.demo.Demo;
import org.zhengming.api.demo.DemoAccounts;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.security.Account;
import org.zhengming.jobs.OwnFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole system on this machine, with the fictional corpus told as if it happened now. */
@Command(
        name = "demo",
        description = "Starts everything on this machine with a fictional corpus, and prints the address and an account"
                + " for each role.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "port of the pages (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--site-port",
            defaultValue = "8088",
            description = "port of the small news site that the demo reads (default: ${DEFAULT-VALUE})")
    private int sitePort;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where the demo keeps its data (default: var/demo)")
    private Path data;

    @Option(names = "--fresh", description = "forget what an earlier demo has kept and tell the story from the start")
    private boolean fresh;

    @Option(
            names = "--replay",
            defaultValue = "240",
            paramLabel = "SECONDS",
            description = "how long the newest posts take to appear (default: ${DEFAULT-VALUE})")
    private int replaySeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path home = Path.of(System.getProperty("zhengming.home", ""));
        Path folder = (data == null ? home.resolve("var/demo") : data).toAbsolutePath();
        if (fresh) {
            StartFailures.told(() -> forget(folder));
        }
        boolean again = Files.exists(folder.resolve("demo-began"));
        ServerLog.in(folder);
        out.println("starting");
        out.flush();
        Demo demo = StartFailures.told(
                () -> Demo.start(home.resolve("corpus"), folder, port, sitePort, Duration.ofSeconds(replaySeconds)));
        greet(out, demo, folder, again);
        showLoading(out, demo, again ? 0 : demo.past());
        Running.untilStopped(demo, out);
        return 0;
    }

    private static void greet(PrintWriter out, Demo demo, Path folder, boolean again) {
        out.printf("%nZhengming answers at http://127.0.0.1:%d%n%n", demo.port());
        out.printf("  %-12s %-18s %s%n", "account", "password", "role");
        List<Account> accounts = DemoAccounts.all();
        for (Account account : accounts) {
            out.printf("  %-12s %-18s %s%n", account.username(), DemoAccounts.PASSWORD, role(account));
        }
        out.printf("%nThe posts are invented; a small news site at %s serves some of them.%n", demo.siteAddress());
        out.printf(
                "Data and log in %s; Ctrl-C stops, the next start goes on from there%s.%n%n",
                folder, again ? " (--fresh tells the story again)" : "");
        out.flush();
    }

    private static String role(Account account) {
        return account.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What has come in until the exports of the past are read: on a terminal in one line that grows, elsewhere the end. */
    private static void showLoading(PrintWriter out, Demo demo, long expected) {
        String back = Boolean.getBoolean("zhengming.terminal") ? "\r" : "";
        long told = -1;
        while (true) {
            PipelineStatus status = demo.status();
            long indexed = status.counters().indexed();
            if (indexed != told && !back.isEmpty()) {
                out.printf("%s%-70s", back, loading(status));
                out.flush();
                told = indexed;
            }
            switch (status.state()) {
                case LIVE -> {
                    if (status.counters().read() >= expected && settled(status.counters())) {
                        out.printf("%s%-70s%nlive: new posts appear for some minutes%n", back, loading(status));
                        out.flush();
                        return;
                    }
                    pause();
                }
                case FAILED, STOPPED ->
                    throw new CommandFailure("JOB_FAILED", "the job ended; the log says why, --fresh starts over");
                case STARTING, LOADING -> pause();
            }
        }
    }

    /** Whether every post that was read has come to its end. */
    private static boolean settled(PipelineCounters counters) {
        return counters.misses() + counters.duplicates() + counters.dropped() + counters.indexed() >= counters.read();
    }

    private static String loading(PipelineStatus status) {
        return "loading: %d posts read, %d concern nobody, %d findings indexed"
                .formatted(
                        status.counters().read(),
                        status.counters().misses(),
                        status.counters().indexed());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("INTERRUPTED", "stopped while loading");
        }
    }

    private static Void forget(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.exists(folder.resolve("demo-began"))) {
            throw new CommandFailure("NOT_A_DEMO", folder + " holds no demo, so --fresh does not delete it");
        }
        OwnFiles.deleteRecursively(folder);
        return null;
    }
}
