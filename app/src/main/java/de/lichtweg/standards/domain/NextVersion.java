package de.lichtweg.standards.domain;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Phase;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a further version of a procedure may say. */
public final class NextVersion {

    private static final int LINE = 200;

    private NextVersion() {}

    /**
     * Refuses what cannot be.
     *
     * @param before the versions so far
     * @return whether it is a new one; otherwise it says the same as the known one
     */
    public static boolean check(Template said, List<Template> before) {
        for (Template known : before) {
            if (known.version() == said.version()) {
                if (!saysTheSame(known, said)) {
                    throw new RuleViolation("standards.template.kept", known.nameDe(), known.version());
                }
                return false;
            }
        }
        Template last =
                before.stream().max(Comparator.comparing(Template::version)).orElseThrow();
        if (said.version() != last.version() + 1) {
            throw new RuleViolation("standards.template.next", last.nameDe(), last.version() + 1);
        }
        if (!said.validFrom().isAfter(last.validFrom())) {
            throw new RuleViolation("standards.template.from", last.nameDe(), last.version(), last.validFrom());
        }
        phases(said.phases());
        return true;
    }

    private static boolean saysTheSame(Template a, Template b) {
        return a.validFrom().equals(b.validFrom())
                && a.phases().equals(b.phases())
                && a.source().equals(b.source())
                && a.note().equals(b.note());
    }

    private static void phases(List<Phase> phases) {
        Set<String> keys = new HashSet<>();
        for (Phase p : phases) {
            if (!p.key().matches("[a-z][a-z0-9_]{0,39}")) {
                throw new RuleViolation("standards.template.phase", p.key());
            }
            if (!keys.add(p.key())) {
                throw new RuleViolation("standards.template.twice", p.key());
            }
            boolean fits = p.steps().stream()
                    .allMatch(s -> s.nameDe().length() <= LINE && s.nameEn().length() <= LINE);
            if (p.nameDe().isBlank() || p.nameDe().length() > LINE || p.nameEn().length() > LINE || !fits) {
                throw new RuleViolation("standards.template.name", p.key(), LINE);
            }
        }
    }
}
