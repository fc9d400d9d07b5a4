package de.lichtweg.geodata.street.app;

import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.store.StreetStore;
import de.lichtweg.geodata.street.store.StreetStore.Known;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What a file of streets changes. Files of one source come in the order of their days; a whole one ends the streets inside its
 * rectangle that it does not name.
 */
final class StreetPlan implements Plan {

    private final StreetStore store;
    private final Request request;
    private final LocalDate day;
    private final StreetRows rows;
    private final List<Known> ended = new ArrayList<>();
    private final List<Street> begun = new ArrayList<>();
    private long unchanged;

    StreetPlan(StreetStore store, Request request, LocalDate day, StreetRows rows) {
        this.store = store;
        this.request = request;
        this.day = day;
        this.rows = rows;
    }

    StreetPlan compare() {
        Scope scope = request.scope();
        LocalDate newest = store.newestDay(scope, source());
        if (newest != null && newest.isAfter(day)) {
            throw new RuleViolation("street.older", source(), newest, day);
        }
        Map<String, Known> known = store.load(scope, source());
        Envelope box = new Envelope();
        for (Street street : rows.streets().values()) {
            box.expandToInclude(street.line().getEnvelopeInternal());
            compare(street, known.get(street.externalId()));
        }
        if (Boolean.TRUE.equals(request.complete())) {
            known.values().stream()
                    .filter(k -> !rows.streets().containsKey(k.street().externalId()))
                    .filter(k -> box.contains(k.street().line().getEnvelopeInternal()))
                    .forEach(ended::add);
        }
        return this;
    }

    private void compare(Street street, @Nullable Known known) {
        if (known != null && saysTheSame(known.street(), street)) {
            unchanged++;
            return;
        }
        if (known != null) {
            ended.add(known);
        }
        begun.add(street);
    }

    private static boolean saysTheSame(Street a, Street b) {
        return a.name().equals(b.name())
                && a.kind() == b.kind()
                && a.surface().equals(b.surface())
                && a.bridge() == b.bridge()
                && a.tunnel() == b.tunnel()
                && a.line().equalsExact(b.line());
    }

    @Override
    public Counts counts() {
        return new Counts(
                rows.count(),
                rows.count() - rows.rejected(),
                rows.rejected(),
                unchanged,
                ended.size() + (long) begun.size());
    }

    @Override
    public String source() {
        return rows.source();
    }

    @Override
    public @Nullable RegionKey territory() {
        return request.region();
    }

    @Override
    public String summary() {
        return String.format(
                Locale.GERMAN,
                "%,d Straßen und Wege, Stichtag %td.%<tm.%<tY",
                rows.streets().size(),
                day);
    }

    @Override
    public void write(long operation) {
        Scope scope = request.scope();
        store.ensureSource(scope, source());
        store.end(scope, source(), ended, day, operation);
        store.begin(scope, begun, day, operation);
    }
}
