package de.lichtweg.parties.app;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts a new installation how to sign in; nothing else ever learns the password. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "lichtweg.demo", havingValue = "false", matchIfMissing = true)
class FirstStart {

    private final FirstAdministrator administrator;

    FirstStart(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        administrator.ensure().ifPresent(password -> print(System.out, password));
    }

    private static void print(PrintStream out, String password) {
        out.printf(
                "%nErster Start. Bitte anmelden als \"%s\" mit dem einmaligen Kennwort%n%n    %s%n%n"
                        + "Es wird nur hier gezeigt und beim ersten Anmelden geändert.%n%n",
                FirstAdministrator.LOGIN, password);
        out.flush();
    }
}
