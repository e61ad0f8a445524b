package org.zhengming.api.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.BlindIndexException;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.leak.PrivateValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code enrol}: the entry of a registry's {@code private_index} for a value typed in; the value is kept nowhere. */
@Command(
        name = "enrol",
        description =
                "Prints the entry for a person's private_index in the registry. Asks for the value without showing"
                        + " it, or reads one value a line from standard input; only its keyed hash (HMAC-SM3) is printed. Use it"
                        + " with the person's own consent.",
        mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "key of the blind index; written anew if there is none. Keep it apart from the registry")
    private Path key;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "PHONE, ID_CARD, BANK_CARD, PLATE, EMAIL, WECHAT or QQ")
    private LeakType type;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!PrivateValues.HASHED.contains(type)) {
            throw new CommandFailure(
                    "TYPE_NOT_ENROLLED", "values of type " + type + " have no one form to be hashed in");
        }
        BlindIndexKey indexKey = indexKey();
        Console console = System.console();
        if (console != null) {
            print(indexKey, new String(console.readPassword("%s: ", type)));
            return 0;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                print(indexKey, line, number);
            }
        }
        return 0;
    }

    private BlindIndexKey indexKey() {
        try {
            return BlindIndexKey.readOrCreate(key);
        } catch (BlindIndexException e) {
            throw new CommandFailure(e.code(), e.getMessage());
        }
    }

    private void print(BlindIndexKey indexKey, String value) {
        print(indexKey, value, 1);
    }

    private void print(BlindIndexKey indexKey, String value, long line) {
        try {
            String hash = indexKey.hash(type, PrivateValues.plain(type, value));
            spec.commandLine().getOut().println("{\"type\":\"" + type + "\",\"hmac\":\"" + hash + "\"}");
        } catch (IllegalArgumentException noValue) {
            throw new CommandFailure(
                    "VALUE_INVALID", "line " + line + ": " + noValue.getMessage() + "; check the value and the type");
        }
    }
}
