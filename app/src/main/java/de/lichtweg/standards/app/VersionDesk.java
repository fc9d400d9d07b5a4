package de.lichtweg.standards.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.store.AdoptionStore;
import de.lichtweg.standards.store.CatalogueStore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standards are written here: draft, consultation, published, ended. */
@Service
public class VersionDesk {

    /** Longest text of a version. */
    public static final int BODY = 40_000;

    /** Longest change note. */
    public static final int NOTE = 2000;

    /** Longest legal basis, and reason of an end. */
    public static final int LINE = 300;

    private final CatalogueStore store;
    private final AdoptionStore adoptions;
    private final StandardTrail trail;
    private final LichtwegClock clock;

    VersionDesk(CatalogueStore store, AdoptionStore adoptions, StandardTrail trail, LichtwegClock clock) {
        this.store = store;
        this.adoptions = adoptions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Key of the organisation for which the scope acts. */
    @Transactional(readOnly = true)
    public String owner(Scope scope) {
        return adoptions.own(scope).key();
    }

    /** A new standard or the next version of one. */
    @Transactional
    public Version draft(Scope scope, Standard standard, Version version) {
        if (standard.kind() == StandardKind.PROCEDURE) {
            throw new RuleViolation("standards.procedure");
        }
        requireRun(scope, standard);
        check(version);
        Optional<Standard> known = find(scope, standard.key());
        if (known.isEmpty()) {
            create(scope, standard);
        } else if (!known.get().territory().equals(standard.territory())) {
            throw new RuleViolation("standards.key.taken", standard.key());
        }
        Version written = store.insert(scope, standard, version)
                .orElseThrow(() -> new RuleViolation("standards.draft.open", standard.title()));
        trail.write(
                scope,
                "standard.draft",
                StandardTrail.subject(written),
                standard.territory(),
                "",
                Map.of(),
                StandardTrail.fields(written));
        return written;
    }

    private void create(Scope scope, Standard standard) {
        if (!store.insert(scope, standard)) {
            throw new RuleViolation("standards.key.taken", standard.key());
        }
        trail.write(
                scope,
                "standard.create",
                new SubjectRef(Standards.STANDARD, standard.key()),
                standard.territory(),
                "",
                Map.of(),
                fields(standard));
    }

    /** The next version of a standard begins as a copy of another one. */
    @Transactional
    public Version next(Scope scope, Standard standard, Version copy) {
        return draft(
                scope,
                standard,
                new Version(
                        standard.key(),
                        0,
                        State.DRAFT,
                        copy.body(),
                        "",
                        copy.legalBasis(),
                        "",
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        0,
                        copy.demo()));
    }

    /**
     * Changes a draft, and what is said about its standard.
     *
     * @param before the standard as it was read
     */
    @Transactional
    public void change(Scope scope, Standard before, Standard standard, Version version) {
        Found found = found(scope, version.standard(), version.number());
        if (found.version().state() != State.DRAFT) {
            throw new RuleViolation("standards.draft.not");
        }
        check(version);
        move(scope, found, "standard.edit", "", store.update(scope, found.standard(), version));
        if (!fields(before).equals(fields(standard))) {
            written(store.update(scope, standard));
            trail.write(
                    scope,
                    "standard.change",
                    new SubjectRef(Standards.STANDARD, standard.key()),
                    before.territory(),
                    "",
                    fields(before),
                    fields(standard));
        }
    }

    /** Asks all partners concerned for comments until a day. */
    @Transactional
    public void consult(Scope scope, String key, int number, int revision, @Nullable LocalDate until) {
        Found found = found(scope, key, number).at(revision);
        LocalDate today = clock.today();
        if (until == null || until.isBefore(today.plusDays(1))) {
            throw new RuleViolation("standards.consult.until");
        }
        if (found.version().state() == State.PUBLISHED) {
            throw new RuleViolation("standards.published");
        }
        move(
                scope,
                found,
                "standard.consult",
                "",
                store.consult(scope, found.standard(), found.version(), today, until));
    }

    /** Takes it back into the draft, to work in what was said; the comments stay. */
    @Transactional
    public void back(Scope scope, String key, int number, int revision) {
        Found found = found(scope, key, number).at(revision);
        if (found.version().state() != State.CONSULTATION) {
            throw new RuleViolation("standards.consult.not");
        }
        move(scope, found, "standard.back", "", store.consult(scope, found.standard(), found.version(), null, null));
    }

    /** A decision about what is being written or discussed: from now on it comes from there. */
    @Transactional
    public Version decided(Scope scope, Version version, String origin, String originPath) {
        Found found = found(scope, version.standard(), version.number()).at(version.revision());
        if (found.version().state() == State.PUBLISHED) {
            throw new RuleViolation("standards.published");
        }
        move(
                scope,
                found,
                "standard.decided",
                "",
                store.decided(scope, found.standard(), found.version(), origin, originPath));
        return found(scope, version.standard(), version.number()).version();
    }

    /** Publishes it: from a day on it counts. */
    @Transactional
    public Version publish(Scope scope, String key, int number, @Nullable LocalDate from) {
        Found found = found(scope, key, number);
        Validity all = new Validity(store.versions(scope, key));
        all.requirePublishable(found.version(), from, clock.today());
        LocalDate day = Objects.requireNonNull(from);
        move(scope, found, "standard.publish", "", store.publish(scope, found.standard(), found.version(), day));
        return found(scope, key, number).version();
    }

    /** Ends it without another version in its place. */
    @Transactional
    public void end(Scope scope, String key, int number, int revision, @Nullable LocalDate day, String reason) {
        Found found = found(scope, key, number).at(revision);
        Version v = found.version();
        boolean open = v.state() == State.PUBLISHED && v.validTo() == null;
        if (!open
                || day == null
                || v.validFrom() == null
                || !day.isAfter(v.validFrom())
                || day.isBefore(clock.today())) {
            throw new RuleViolation("standards.end.day");
        }
        if (reason.isBlank() || reason.length() > LINE) {
            throw new RuleViolation("standards.end.reason", LINE);
        }
        move(scope, found, "standard.end", reason, store.end(scope, found.standard(), v, day, reason));
    }

    private record Found(Standard standard, Version version) {

        Found at(int revision) {
            if (version.revision() != revision) {
                throw new RuleViolation("standards.changed");
            }
            return this;
        }
    }

    private Found found(Scope scope, String key, int number) {
        Optional<Version> version = store.versions(scope, key).stream()
                .filter(v -> v.number() == number)
                .findFirst();
        Optional<Standard> standard = find(scope, key);
        if (version.isEmpty() || standard.isEmpty()) {
            throw new NotFound("version " + key + "." + number);
        }
        requireRun(scope, standard.get());
        return new Found(standard.get(), version.get());
    }

    private Optional<Standard> find(Scope scope, String key) {
        return store.list(scope).stream().filter(s -> s.key().equals(key)).findFirst();
    }

    private void move(Scope scope, Found before, String action, String why, boolean written) {
        written(written);
        Version after = found(
                        scope, before.version().standard(), before.version().number())
                .version();
        trail.write(
                scope,
                action,
                StandardTrail.subject(after),
                before.standard().territory(),
                why,
                StandardTrail.fields(before.version()),
                StandardTrail.fields(after));
    }

    private static void check(Version v) {
        if (v.body().length() > BODY
                || v.changeNote().length() > NOTE
                || v.legalBasis().length() > LINE) {
            throw new RuleViolation("standards.text", BODY, NOTE, LINE);
        }
    }

    private static void written(boolean written) {
        if (!written) {
            throw new RuleViolation("standards.changed");
        }
    }

    private static void requireRun(Scope scope, Standard standard) {
        if (!Reach.runs(scope, standard.territory())) {
            throw new Closed("standards.run");
        }
    }

    private static Map<String, String> fields(Standard s) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", s.kind().name());
        fields.put("territory", s.territory().value());
        fields.put("owner", s.owner());
        fields.put("title", s.title());
        fields.put("purpose", s.purpose());
        return fields;
    }
}
