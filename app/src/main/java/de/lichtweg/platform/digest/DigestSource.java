package de.lichtweg.platform.digest;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;

/** Lines of a module for the digest; contributed as a bean, its groups in the order of {@code @Order}. */
public interface DigestSource {

    /**
     * What the scope should know and may see.
     *
     * @param today the day of the mail
     * @param until last day of what is told ahead
     */
    List<DigestLine> list(Scope scope, LocalDate today, LocalDate until);

    /**
     * A line.
     *
     * @param group lines of a group stand together, below the message {@code digest.group.<group>}
     * @param text finished, in the language of the mail, which is German
     * @param href page of the installation
     */
    record DigestLine(String group, String text, String href) {}
}
