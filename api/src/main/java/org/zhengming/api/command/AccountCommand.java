package org.zhengming.api.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.CommandAudit;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.security.PasswordRules;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code account}: adds somebody who can sign in, or sets a new password. */
@Command(
        name = "account",
        description =
                "Adds an account, gives it a new password, or takes its second factor away. Asks for the password, or reads it as the first line"
                        + " of standard input. A running server sees it at the next sign-in.",
        mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Option(names = "--role", description = "required: one of ${COMPLETION-CANDIDATES}")
    private AccountRole role;

    @Option(names = "--display-name", description = "shown on the pages (default: the name)")
    private String displayName;

    @Option(
            names = "--organ",
            paramLabel = "ID",
            description = "an organ of the registry whose findings and cases the person sees; give it several times for"
                    + " several (default: every organ)")
    private Set<String> organs = Set.of();

    @Option(
            names = "--department",
            description = "within the organ; who belongs to it keeps out of decisions on others of it")
    private String department;

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "id in the registry of a protected person's own account")
    private String person;

    @Option(names = "--unit", description = "the police unit of a liaison, who sees what is sent to it")
    private String unit;

    @Option(
            names = "--reset-second-factor",
            description = "takes the person's second factor away and changes nothing else, also while the server runs;"
                    + " it signs them out, and at the next sign-in they enrol a new one")
    private boolean resetSecondFactor;

    @Option(
            names = "--change-at-first-sign-in",
            description = "for a password that you know: the person chooses their own before anything else (default:"
                    + " the password is taken for the person's own)")
    private boolean given;

    @Parameters(paramLabel = "NAME", description = "what the person signs in with")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        if (resetSecondFactor) {
            return StartFailures.told(() -> reset(configuration.data()));
        }
        if (role == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--role=<role>'");
        }
        String password = StartFailures.told(this::password);
        if (password == null || password.length() < PasswordRules.SHORTEST) {
            throw new CommandFailure(
                    "PASSWORD_SHORT", "the password needs at least " + PasswordRules.SHORTEST + " characters");
        }
        if (PasswordRules.tooLong(password)) {
            throw new CommandFailure(
                    "PASSWORD_LONG",
                    "the password may take " + PasswordRules.LONGEST
                            + " bytes, a Chinese character three of them; what follows would never be read");
        }
        if (PasswordRules.weak(name, password)) {
            throw new CommandFailure(
                    "PASSWORD_WEAK",
                    "the password is of digits, repetitions, common words or the name alone; several words that have"
                            + " nothing to do with each other are better");
        }
        String shown = displayName == null ? name : displayName;
        StartFailures.told(() -> {
            Account account = Account.withPassword(name, shown, role, password).at(affiliation());
            AccountFile.in(configuration.data()).put(given ? account.withGivenPassword(Instant.now()) : account);
            new CommandAudit(configuration.data()).record(AuditAction.SET_ACCOUNT, name + " " + role);
            return null;
        });
        spec.commandLine().getOut().println("account " + name + " can sign in as " + role);
        return 0;
    }

    private int reset(Path data) throws IOException {
        if (!SecondFactors.in(data, Clock.systemUTC()).reset(name)) {
            throw new CommandFailure("SECOND_FACTOR_NOT_FOUND", "account " + name + " has no second factor");
        }
        AccountFile accounts = AccountFile.in(data);
        for (Account account : accounts.read()) {
            if (account.username().equals(name)) {
                accounts.put(account.withoutFactor(Instant.now()));
            }
        }
        new CommandAudit(data).record(AuditAction.RESET_SECOND_FACTOR, name);
        spec.commandLine()
                .getOut()
                .println("the second factor of " + name + " is gone, and whoever was signed in as " + name
                        + " is signed out");
        return 0;
    }

    private Affiliation affiliation() {
        if (role == AccountRole.POLICE_LIAISON && unit == null) {
            throw new CommandFailure(
                    "UNIT_MISSING", "a liaison needs --unit, the police unit that referrals are sent to");
        }
        if (role == AccountRole.PROTECTED_PERSON && person == null) {
            throw new CommandFailure("PERSON_MISSING", "a protected person needs --person, their id in the registry");
        }
        return new Affiliation(organs, organs.isEmpty() && unit == null, department, person, unit);
    }

    private String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("password for %s: ", name));
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
