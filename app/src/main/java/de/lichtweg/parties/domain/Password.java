package de.lichtweg.parties.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.security.SecureRandom;
import java.util.Locale;

/** What a password must be: long rather than odd, and not the account's own name. */
public final class Password {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** Refuses a password that is too short, too long, monotonous, or holds the login. */
    public static void check(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RuleViolation("parties.password.length", String.valueOf(SHORTEST));
        }
        boolean holdsLogin = password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
        if (holdsLogin || password.chars().distinct().count() < 5) {
            throw new RuleViolation("parties.password.simple");
        }
    }

    /** A password for one use: 20 characters without look-alikes in groups, about 99 bits. */
    public static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
