package de.lichtweg.parties.app;

import de.lichtweg.platform.cli.StartupNotice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever starts a new installation how to sign in; nothing else ever learns the password. */
@Component
class FirstStart implements StartupNotice {

    private final FirstAdministrator administrator;

    FirstStart(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @Override
    public Optional<String> text() {
        return administrator.ensure().map(FirstStart::sentence);
    }

    private static String sentence(String password) {
        return """

                Erster Start. Bitte anmelden als "%s" mit dem einmaligen Kennwort

                    %s

                Es wird nur hier gezeigt und beim ersten Anmelden geändert.
                """.formatted(FirstAdministrator.LOGIN, password);
    }
}
