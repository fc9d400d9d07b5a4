package de.lichtweg.parties.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.cli.LocalOperator;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lichtweg user}: accounts without a browser, audited as the local operator. */
@Component
@CommandLine.Command(
        name = "user",
        description = "Accounts: add, list, invite, disable, enable, reset.",
        mixinStandardHelpOptions = true)
class UserCommand implements Command {

    private final AccountService accounts;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    UserCommand(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @CommandLine.Command(name = "add", description = "Creates an account and prints its invitation link.")
    int add(
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--name", required = true) String name,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--organisation", required = true) String organisation,
            @Option(names = "--territory", description = "AGS") @Nullable String territory,
            @Option(names = "--email", defaultValue = "") String email) {
        NewMandate mandate = new NewMandate(
                role, organisation, NewMandate.kindOf(role), region(territory), LocalDate.now(clock), null);
        return link(accounts.add(operator(), login, name, email, mandate));
    }

    @CommandLine.Command(name = "list", description = "Lists accounts: login, state, role, territory, name.")
    int list() {
        LocalDate today = LocalDate.now(clock);
        for (AccountService.Account account : accounts.list(operator())) {
            AccountRow row = AccountRow.of(account, today);
            String mandates = String.join(
                    " ",
                    row.mandatesToday().stream()
                            .map(m -> m.role() + ":" + m.territory())
                            .toList());
            out().printf(
                            "%s\t%s\t%s\t%s%n",
                            row.login(), row.state().toLowerCase(Locale.ROOT), mandates, row.displayName());
        }
        return 0;
    }

    @CommandLine.Command(name = "invite", description = "Prints a new invitation link; older ones end.")
    int invite(@Parameters(paramLabel = "LOGIN") String login) {
        return link(known(login, l -> accounts.invite(operator(), l)));
    }

    @CommandLine.Command(name = "reset", description = "Takes the password away and prints a link to set a new one.")
    int reset(@Parameters(paramLabel = "LOGIN") String login) {
        return link(known(login, l -> accounts.reset(operator(), l)));
    }

    @CommandLine.Command(name = "disable", description = "Closes an account and ends its sessions.")
    int disable(@Parameters(paramLabel = "LOGIN") String login) {
        return known(login, l -> switchTo(l, true));
    }

    @CommandLine.Command(name = "enable", description = "Opens a closed account.")
    int enable(@Parameters(paramLabel = "LOGIN") String login) {
        return known(login, l -> switchTo(l, false));
    }

    private int switchTo(String login, boolean disabled) {
        accounts.setDisabled(operator(), login, disabled);
        return 0;
    }

    private int link(String secret) {
        out().println("/einladung/" + secret);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static <T> T known(String login, Function<String, T> use) {
        try {
            return use.apply(login);
        } catch (NotFound e) {
            throw new RuleViolation("parties.login.unknown", login);
        }
    }

    private static Scope operator() {
        return LocalOperator.scope();
    }

    private static @Nullable RegionKey region(@Nullable String territory) {
        if (territory == null) {
            return null;
        }
        if (!RegionKey.isValid(territory)) {
            throw new RuleViolation("parties.territory.shape", territory);
        }
        return new RegionKey(territory);
    }
}
