package de.lichtweg.geodata.area.app;

import de.lichtweg.geodata.area.Area;
import de.lichtweg.geodata.area.store.AreaStore;
import de.lichtweg.geodata.area.store.AreaStore.Known;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
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
 * What a file of areas changes. Files of one source come in the order of their days; a whole one ends the areas inside its
 * rectangle that it does not name.
 */
final class AreaPlan implements Plan {

    private final AreaStore store;
    private final Request request;
    private final LocalDate day;
    private final AreaRows rows;
    private final List<Known> ended = new ArrayList<>();
    private final List<Area> begun = new ArrayList<>();
    private long unchanged;

    AreaPlan(AreaStore store, Request request, LocalDate day, AreaRows rows) {
        this.store = store;
        this.request = request;
        this.day = day;
        this.rows = rows;
    }

    AreaPlan compare() {
        Scope scope = request.scope();
        store.newestDay(scope, source()).filter(newest -> newest.isAfter(day)).ifPresent(newest -> {
            throw new RuleViolation("area.older", source(), newest, day);
        });
        Map<String, Known> known = store.load(scope, source());
        Envelope box = new Envelope();
        for (Area area : rows.areas().values()) {
            box.expandToInclude(area.shape().getEnvelopeInternal());
            compare(area, known.get(area.externalId()));
        }
        if (Boolean.TRUE.equals(request.complete())) {
            known.values().stream()
                    .filter(k -> !rows.areas().containsKey(k.area().externalId()))
                    .filter(k -> box.contains(k.area().shape().getEnvelopeInternal()))
                    .forEach(ended::add);
        }
        return this;
    }

    private void compare(Area area, @Nullable Known known) {
        if (known != null && saysTheSame(known.area(), area)) {
            unchanged++;
            return;
        }
        if (known != null) {
            ended.add(known);
        }
        begun.add(area);
    }

    private static boolean saysTheSame(Area a, Area b) {
        return a.name().equals(b.name()) && a.kind() == b.kind() && a.shape().equalsExact(b.shape());
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
                "%,d Gewässer und Siedlungsflächen, Stichtag %td.%<tm.%<tY",
                rows.areas().size(),
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
