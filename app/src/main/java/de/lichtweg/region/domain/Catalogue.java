package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.region.Regions.Region;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All regions at once, immutable. A statement holds from its day until the next one; before the first one the first one is
 * taken, since a register is younger than the village.
 */
public final class Catalogue {

    private final TreeMap<RegionKey, List<RegionStatement>> statements = new TreeMap<>();
    private final Map<RegionKey, Merger> mergers = new HashMap<>();
    private final Map<RegionKey, List<RegionKey>> localities = new HashMap<>();

    /** Builds from everything that is believed now. */
    public Catalogue(Collection<RegionStatement> regions, Collection<Merger> mergers) {
        for (RegionStatement statement : regions) {
            statements.computeIfAbsent(statement.key(), k -> new ArrayList<>()).add(statement);
        }
        statements.values().forEach(list -> list.sort(Comparator.comparing(RegionStatement::validFrom)));
        mergers.forEach(m -> this.mergers.put(m.oldKey(), m));
        for (RegionKey key : statements.keySet()) {
            if (key.level() == Level.LOCALITY) {
                localities
                        .computeIfAbsent(key.municipality(), k -> new ArrayList<>())
                        .add(key);
            }
        }
    }

    /** The municipality key that a key means on a day; localities and regions above stay as they are. */
    public RegionKey resolve(RegionKey key, LocalDate on) {
        return Mergers.follow(key, on, mergers::get);
    }

    /** The region of a key on a day. */
    public Optional<Region> find(RegionKey key, LocalDate on) {
        RegionKey resolved = resolve(key, on);
        List<RegionStatement> all = statements.get(resolved);
        return all == null ? implied(resolved) : Optional.of(compose(resolved, all, on));
    }

    /** Regions one level below. */
    public List<Region> children(RegionKey key, LocalDate on) {
        Collator collator = Collator.getInstance(Locale.GERMAN);
        return childKeys(key).stream()
                .filter(k -> resolve(k, on).equals(k))
                .map(k -> find(k, on).orElseThrow())
                .sorted((a, b) -> collator.compare(a.name(), b.name()))
                .toList();
    }

    /** All keys, dissolved ones included, whose territory belongs to a region on a day. */
    public Set<RegionKey> storedKeys(RegionKey region, LocalDate on) {
        RegionKey resolved = resolve(region, on);
        Set<RegionKey> keys = new TreeSet<>();
        for (RegionKey key : below(resolved).keySet()) {
            if (key.level() == Level.MUNICIPALITY && resolve(key, on).equals(key)) {
                keys.add(key);
            }
        }
        if (resolved.level() == Level.MUNICIPALITY) {
            keys.add(resolved);
        }
        for (RegionKey old : mergers.keySet()) {
            if (resolved.contains(resolve(old, on))) {
                keys.add(old);
            }
        }
        return keys;
    }

    /** Locality of a municipality by its name. */
    public Optional<RegionKey> locality(RegionKey municipality, String name) {
        String wanted = Names.normalise(name);
        return localities.getOrDefault(municipality, List.of()).stream()
                .filter(k -> statements(k).stream()
                        .anyMatch(s -> Names.normalise(s.name()).equals(wanted)))
                .findFirst();
    }

    /** Localities of a municipality, by key. */
    public List<RegionKey> localities(RegionKey municipality) {
        return localities.getOrDefault(municipality, List.of());
    }

    /** What sources say of a region, oldest first. */
    public List<RegionStatement> statements(RegionKey key) {
        return statements.getOrDefault(key, List.of());
    }

    /** Every key that is known. */
    public Set<RegionKey> keys() {
        return statements.keySet();
    }

    private Set<RegionKey> childKeys(RegionKey key) {
        Set<RegionKey> children = new TreeSet<>();
        for (RegionKey candidate : below(key).keySet()) {
            RegionKey at = candidate;
            while (at.level().ordinal() > key.level().ordinal() + 1) {
                at = at.parent().orElseThrow();
            }
            if (at.level().ordinal() == key.level().ordinal() + 1) {
                children.add(at);
            }
        }
        return children;
    }

    private SortedMap<RegionKey, List<RegionStatement>> below(RegionKey key) {
        if (key.equals(RegionKey.GERMANY)) {
            return statements.headMap(key);
        }
        SortedMap<RegionKey, List<RegionStatement>> found = new TreeMap<>();
        for (var entry : statements.tailMap(key, false).entrySet()) {
            if (!key.contains(entry.getKey())) {
                break;
            }
            found.put(entry.getKey(), entry.getValue());
        }
        return found;
    }

    /** A district that only its municipalities tell of. */
    private Optional<Region> implied(RegionKey key) {
        if (key.level() != Level.DISTRICT) {
            return Optional.empty();
        }
        RegionKey cityKey = new RegionKey(key.value() + "000");
        List<RegionStatement> city = statements.get(cityKey);
        if (city != null) {
            Region c = compose(cityKey, city, LocalDate.MAX);
            return Optional.of(new Region(
                    key, c.name(), "Kreisfreie Stadt", c.population(), c.populationAsOf(), c.areaHa(), c.source()));
        }
        return statements.keySet().stream().anyMatch(key::contains)
                ? Optional.of(new Region(key, "Kreis " + key, "", null, null, null, ""))
                : Optional.empty();
    }

    private static Region compose(RegionKey key, List<RegionStatement> all, LocalDate on) {
        RegionStatement base = all.getFirst();
        String type = "";
        @Nullable RegionStatement counted = null;
        @Nullable Integer area = null;
        for (RegionStatement s : all) {
            if (s.validFrom().isAfter(on) && !base.equals(s)) {
                continue;
            }
            base = s;
            type = s.type().isEmpty() ? type : s.type();
            area = s.areaHa() == null ? area : s.areaHa();
        }
        String name = "";
        for (RegionStatement s : all) {
            boolean better = name.isEmpty() || !s.validFrom().isAfter(on);
            name = better && !s.name().isEmpty() ? s.name() : name;
        }
        for (RegionStatement s : all) {
            counted = s.population() == null ? counted : s;
            area = area == null ? s.areaHa() : area;
        }
        return new Region(
                key,
                name.isEmpty() ? unnamed(key) : spoken(key, name, type),
                type,
                counted == null ? null : counted.population(),
                counted == null ? null : counted.populationAsOf(),
                area,
                KnownSource.of(base.source()).attribution());
    }

    /** A region that only a register without names tells of. */
    private static String unnamed(RegionKey key) {
        return (key.level() == Level.MUNICIPALITY ? "Gemeinde " : "Kreis ") + key;
    }

    /** Districts are called by their type, since "Leipzig" is a town as well: "Landkreis Leipzig", but "Vogtlandkreis". */
    private static String spoken(RegionKey key, String name, String type) {
        boolean district = key.level() == Level.DISTRICT && (type.equals("Landkreis") || type.equals("Kreis"));
        return district && !name.toLowerCase(Locale.GERMAN).contains("kreis") ? type + " " + name : name;
    }
}
