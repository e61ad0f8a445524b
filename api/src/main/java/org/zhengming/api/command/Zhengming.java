package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Spec;

/** The command line that {@code ./zhengming} runs. Exit codes: 0 done, 1 failed, 2 wrong usage, others by command. */
@Command(
        name = "zhengming",
        description = "Reads public posts for what concerns the registry, and lets people decide.",
        version = "zhengming 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            SubmitCommand.class,
            StopCommand.class,
            AccountCommand.class,
            RotateKeysCommand.class,
            AnalyseCommand.class,
            EvaluateCommand.class,
            EvaluateOffensiveCommand.class,
            EvaluateAddressedCommand.class,
            TrainCommand.class,
            EnrolCommand.class,
            DeadLettersCommand.class,
            RetentionCommand.class,
            ReanalyseCommand.class,
            VerifyAuditCommand.class,
            VerifyEvidenceCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Zhengming implements Runnable {

    private static final long MEGABYTE = 1 << 20;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Zhengming()).setExecutionExceptionHandler(failuresInOneLine());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }

    /** A failure the operator can mend is one sentence; a defect is one sentence and a file with the details. */
    private static IExecutionExceptionHandler failuresInOneLine() {
        return (failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof CommandFailure expected) {
                err.println("zhengming: " + expected.getMessage());
                return expected.exitCode();
            }
            if (ranOutOfMemory(failure)) {
                err.println("zhengming: OUT_OF_MEMORY: " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB were too little; give more, for example ZHENGMING_JAVA_OPTIONS=-Xmx2g");
                return ExitCode.SOFTWARE;
            }
            err.printf(
                    "zhengming: DEFECT: %s; please report it with %s%n",
                    failure.getClass().getSimpleName(), details(failure));
            return ExitCode.SOFTWARE;
        };
    }

    private static boolean ranOutOfMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof OutOfMemoryError);
    }

    private static Path details(Exception failure) throws IOException {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return Files.writeString(Files.createTempFile("zhengming-defect-", ".txt"), trace.toString());
    }
}
