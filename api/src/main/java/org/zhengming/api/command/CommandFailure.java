package org.zhengming.api.command;

import picocli.CommandLine.ExitCode;

/** A failure the operator can mend. The message is a plain sentence with a way out, led by a stable code. */
final class CommandFailure extends RuntimeException {

    private final int exitCode;

    CommandFailure(String code, String message) {
        this(code, message, ExitCode.SOFTWARE);
    }

    CommandFailure(String code, String message, int exitCode) {
        super(code + ": " + message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
