package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.Prospects;
import de.lichtweg.coverage.PublicAddresses;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.domain.WrittenAddress;
import de.lichtweg.coverage.domain.outlook.Offer;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.coverage.snapshot.NamedAddress.At;
import de.lichtweg.coverage.store.HistoryStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers about addresses that are named, out of the snapshot of now. */
@Component
class NamedAddresses implements PublicAddresses {

    private final Snapshots snapshots;
    private final HistoryStore histories;
    private final Regions regions;
    private final Operators operators;

    NamedAddresses(Snapshots snapshots, HistoryStore histories, Regions regions, Operators operators) {
        this.snapshots = snapshots;
        this.histories = histories;
        this.regions = regions;
        this.operators = operators;
    }

    @Override
    public Answer ask(Scope scope, Question question) {
        Snapshot snapshot = snapshots.at(AsOf.NOW);
        Territory territory = new Territory(snapshot, regions);
        RegionKey municipality = question.municipality();
        if (!scope.may(Level.ADDRESS, DataClass.INTERNAL, municipality)) {
            throw new Closed("scope.addresses", territory.name(municipality));
        }
        WrittenAddress wanted = WrittenAddress.parse(question.written());
        NamedAddress named = new NamedAddress(snapshot, territory.municipalities(municipality), wanted);
        List<String> near = named.near(MOST_STREETS);
        Map<Place, At> places = places(snapshot, territory, named.find());
        if (places.isEmpty()) {
            return new Missing(near);
        }
        List<Place> chosen = chosen(places.keySet(), question, wanted);
        return chosen.size() == 1
                ? found(scope, snapshot, territory, chosen.getFirst(), places.get(chosen.getFirst()))
                : new Several(places.keySet().stream()
                        .sorted(Comparator.comparing(p -> AddressText.letters(p.name())))
                        .toList());
    }

    /** The places that are meant: the one that was chosen, else those that were typed, else the only one. */
    private static List<Place> chosen(Set<Place> places, Question question, WrittenAddress wanted) {
        return places.stream()
                .filter(p -> question.place().isEmpty()
                        ? places.size() == 1 || AddressText.town(p.name()).equals(wanted.place())
                        : p.key().equals(question.place()))
                .toList();
    }

    /** Where the found addresses lie; of several in one place the first. */
    private static Map<Place, At> places(Snapshot snapshot, Territory territory, List<At> found) {
        Map<Place, At> places = new LinkedHashMap<>();
        found.forEach(at -> places.putIfAbsent(place(snapshot, territory, at), at));
        return places;
    }

    private static Place place(Snapshot snapshot, Territory territory, At at) {
        Columns c = at.chunk().columns;
        String locality = snapshot.texts.localities.text(c.locality[at.row()]);
        String postcode = snapshot.texts.postcodes.text(c.postcode[at.row()]);
        String town = postcode + " " + snapshot.texts.postTowns.text(c.postTown[at.row()]);
        return locality.isEmpty()
                ? new Place(postcode, town.strip())
                : new Place(locality, territory.name(new RegionKey(locality)));
    }

    private Found found(Scope scope, Snapshot snapshot, Territory territory, Place place, @Nullable At at) {
        if (at == null) {
            throw new IllegalStateException(place.name());
        }
        Secrets secrets = new Secrets(scope, OptionalInt.empty(), snapshot, territory);
        Columns c = at.chunk().columns;
        Chunk open = OpenStatements.of(
                snapshot, at.chunk(), at.row(), histories.history(scope, c.id[at.row()], snapshot.operation), secrets);
        Outlook outlook = open.outlook(0, snapshot.evaluation());
        RuleSet rules = snapshot.evaluation().rules();
        return new Found(
                label(snapshot, c, at.row()),
                place,
                outlook.stage(),
                outlook.reason().name(),
                now(snapshot, open, outlook.best()),
                next(outlook.surest(), snapshot.validOn),
                rules == null ? "" : rules.name(),
                snapshot.frame.reportingDate());
    }

    private static String label(Snapshot snapshot, Columns c, int row) {
        List<String> parts = new ArrayList<>();
        parts.add(snapshot.texts.streets.text(c.street[row]));
        if (c.number[row] >= 0) {
            parts.add(Integer.toString(c.number[row]));
        }
        parts.add(snapshot.texts.suffixes.text(c.suffix[row]));
        return String.join(" ", parts).strip();
    }

    private static @Nullable Now now(Snapshot snapshot, Chunk open, @Nullable Offer best) {
        if (best == null) {
            return null;
        }
        Columns.OfferColumns o = open.columns.offers;
        int source = o.source[place(o, best)];
        String name = snapshot.frame.sources().stream()
                .filter(s -> s.id() == source)
                .map(Frame.Source::name)
                .findFirst()
                .orElse("");
        return new Now(best.technology(), Chunk.BAND_EDGES[Chunk.bandOf(best.downKbps())], name);
    }

    private static int place(Columns.OfferColumns o, Offer offer) {
        int at = 0;
        while (!new Offer(o.operator[at], Technology.ofCode(o.technology[at]), o.down[at], o.up[at]).equals(offer)) {
            at++;
        }
        return at;
    }

    private @Nullable Next next(@Nullable Prospect surest, LocalDate day) {
        if (surest == null) {
            return null;
        }
        LocalDate to = surest.expectedTo();
        String network = operators.get(surest.operator()).name();
        return new Next(
                surest.kind(), network.equals(Prospects.NOBODY_YET) ? "" : network, to, to != null && to.isBefore(day));
    }
}
