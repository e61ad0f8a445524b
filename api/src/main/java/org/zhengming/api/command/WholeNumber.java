package org.zhengming.api.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Numbers that options take. */
final class WholeNumber {

    private WholeNumber() {}

    /** @throws ParameterException naming the option if the number is smaller */
    static void requireAtLeast(CommandSpec spec, String option, int given, int least) {
        if (given < least) {
            throw new ParameterException(
                    spec.commandLine(), option + " takes a whole number from " + least + " on, not " + given);
        }
    }
}
