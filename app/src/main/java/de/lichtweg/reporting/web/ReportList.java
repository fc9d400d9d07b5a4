package de.lichtweg.reporting.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.app.PackageDesk;
import de.lichtweg.reporting.app.ReportDesk;
import de.lichtweg.reporting.domain.FrozenReport;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of reports, and for which regions one can be written. */
@Component
class ReportList {

    /** Something to choose. */
    record Option(String value, String text, boolean on) {}

    /** What the list shows, as it stands in its URL. */
    record Filter(String q, String audience) {

        static Filter of(HttpServletRequest request) {
            return new Filter(
                    Objects.requireNonNullElse(request.getParameter("q"), "").strip(),
                    Objects.requireNonNullElse(request.getParameter("fuer"), "").strip());
        }

        private boolean matches(FrozenReport f, String regionName) {
            String all = (f.title() + " " + regionName).toLowerCase(Locale.GERMAN);
            return (audience.isEmpty() || f.audience().name().equals(audience))
                    && all.contains(q.toLowerCase(Locale.GERMAN));
        }

        private String query() {
            return "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&fuer="
                    + URLEncoder.encode(audience, StandardCharsets.UTF_8);
        }
    }

    /** A draft. */
    record DraftRow(String href, String title, String audience, String region, String asOf, String changed) {}

    /** A frozen report. */
    record ReportRow(
            String href, String title, String audience, String region, String asOf, String frozen, String sha256) {}

    /** The page. */
    record ListView(
            List<DraftRow> drafts,
            List<ReportRow> reports,
            List<Option> audiences,
            String q,
            boolean mayWrite,
            boolean filtered,
            List<Option> packages,
            boolean mayCompare,
            List<ExportLink> exports) {}

    private final ReportDesk desk;
    private final PackageDesk packages;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    ReportList(ReportDesk desk, PackageDesk packages, Regions regions, MessageSource messages, LichtwegClock clock) {
        this.desk = desk;
        this.packages = packages;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    ListView view(Scope scope, Filter filter) {
        Words words = Words.current(messages);
        List<Option> writable = writable(scope);
        return new ListView(
                desk.drafts(scope).stream()
                        .map(d -> new DraftRow(
                                "/berichte/entwurf/" + d.id(),
                                d.order().title(),
                                words.get("reporting.audience." + d.order().audience()),
                                name(d.order().region()),
                                words.date(d.order().asOf()),
                                words.get("reporting.draft.changed", words.date(d.changedAt()), d.changedBy())))
                        .toList(),
                find(scope, filter).stream().map(f -> row(f, words)).toList(),
                Arrays.stream(Audience.values())
                        .map(a -> new Option(
                                a.name(),
                                words.get("reporting.audience." + a),
                                a.name().equals(filter.audience())))
                        .toList(),
                filter.q(),
                !writable.isEmpty(),
                !filter.q().isEmpty() || !filter.audience().isEmpty(),
                writable.stream()
                        .filter(o -> packages.mayMake(scope, new RegionKey(o.value())))
                        .toList(),
                packages.mayReceive(scope),
                ExportLink.of(false, format -> "/berichte." + format + "?" + filter.query()));
    }

    /** Those that a filter leaves. */
    List<FrozenReport> find(Scope scope, Filter filter) {
        return desk.frozen(scope).stream()
                .filter(f -> filter.matches(f, name(f.region())))
                .toList();
    }

    private ReportRow row(FrozenReport f, Words words) {
        return new ReportRow(
                "/berichte/" + f.id(),
                f.title(),
                words.get("reporting.audience." + f.audience()),
                name(f.region()),
                words.date(f.asOf()),
                words.date(f.frozenAt()),
                f.sha256().substring(0, 12));
    }

    /** Districts and municipalities about which the scope may write reports. */
    List<Option> writable(Scope scope) {
        LocalDate today = clock.today();
        return scope.territories().stream()
                .map(t -> t.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : t)
                .filter(t -> t.level() != RegionKey.Level.LOCALITY)
                .distinct()
                .sorted()
                .flatMap(t -> Stream.concat(
                        regions.find(t, today).stream(),
                        t.level() == RegionKey.Level.DISTRICT ? regions.children(t, today).stream() : Stream.empty()))
                .filter(r -> desk.mayWrite(scope, r.key()))
                .map(r -> new Option(r.key().value(), r.name(), false))
                .toList();
    }

    /** What a report is called if nobody says otherwise. */
    String title(RegionKey region, LocalDate asOf) {
        Words words = Words.german(messages);
        return words.get("reporting.title.usual", name(region), words.date(asOf));
    }

    String name(RegionKey region) {
        return regions.find(region, clock.today()).map(Regions.Region::name).orElse(region.value());
    }
}
