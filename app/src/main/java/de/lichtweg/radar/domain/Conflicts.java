package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.radar.domain.AddressList.Money;
import de.lichtweg.radar.domain.Finding.Evidence;
import de.lichtweg.radar.domain.Finding.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds undertakings that get in each other's way: at the same addresses, or on the same street at the same time. Whether two do depends
 * on nothing but these two, so pairs with a secret in them can be looked for alone.
 */
final class Conflicts {

    private final World world;
    private final Rules rules;
    private final List<Finding> findings = new ArrayList<>();
    /** Pairs that already meet at an address of a municipality: what they do on its streets follows from that. */
    private final Set<String> meeting = new HashSet<>();

    /** Key of a network → addresses of its running activities. */
    private final Map<String, BitSet> ownBuilds = new HashMap<>();

    Conflicts(World world, Rules rules) {
        this.world = world;
        this.rules = rules;
    }

    List<Finding> find() {
        pairs(parties(), (a, b) -> true);
        rules.of(CaseKind.SAME_STREET).ifPresent(this::sameStreets);
        return findings;
    }

    /** Those in which a secret list stands. Only what networks say is ever secret, and networks do not say on which day they dig. */
    List<Finding> secret() {
        pairs(parties(), (a, b) -> a.secret() || b.secret());
        return findings;
    }

    private List<AddressList> parties() {
        return world.lists().stream()
                .filter(l -> l.isRunning() && (l.kind().isBuild() || l.kind().isPromise()) && world.speaks(l))
                .map(this::beyondItsActivities)
                .toList();
    }

    /** What a network's list says of the addresses of its own activities is the same undertaking once more. */
    private AddressList beyondItsActivities(AddressList list) {
        if (!list.kind().isPromise()) {
            return list;
        }
        BitSet rest = (BitSet) list.addresses().clone();
        rest.andNot(ownBuilds.computeIfAbsent(
                Objects.requireNonNullElse(list.who().operator(), ""),
                operator -> world.named(l -> l.kind().isBuild() && l.isRunning() && l.isBy(operator))));
        return list.of(rest);
    }

    /** Most lists lie in different places, and so far from each other in the order of ids. */
    private void pairs(List<AddressList> lists, BiPredicate<AddressList, AddressList> which) {
        int[] first = lists.stream().mapToInt(l -> l.addresses().nextSetBit(0)).toArray();
        int[] end = lists.stream().mapToInt(l -> l.addresses().length()).toArray();
        for (int i = 0; i < lists.size(); i++) {
            for (int j = i + 1; j < lists.size(); j++) {
                AddressList a = lists.get(i);
                AddressList b = lists.get(j);
                if (first[i] < end[j]
                        && first[j] < end[i]
                        && which.test(a, b)
                        && !a.sameNetwork(b)
                        && !a.isPartOf(b)
                        && !maySpeakOfTheSame(a, b)) {
                    sameAddresses(a, b);
                }
            }
        }
    }

    /** An activity whose network is not known yet, and a network that says it builds just that. */
    private static boolean maySpeakOfTheSame(AddressList a, AddressList b) {
        return isOf(a, b) || isOf(b, a);
    }

    private static boolean isOf(AddressList activity, AddressList list) {
        return activity.kind().isBuild()
                && activity.who().operator() == null
                && list.kind().isPromise()
                && (list.money() == activity.money() || list.money() == Money.UNSAID);
    }

    private void sameAddresses(AddressList a, AddressList b) {
        if (!a.addresses().intersects(b.addresses())) {
            return;
        }
        CaseKind kind = kind(a.money(), b.money());
        if (rules.of(kind).isEmpty()) {
            return;
        }
        BitSet both = (BitSet) a.addresses().clone();
        both.and(b.addresses());
        both.andNot(world.supply().gigabit());
        boolean turned = b.money() == Money.FUNDED && a.money() != Money.FUNDED;
        AddressList from = turned ? b : a;
        AddressList to = turned ? a : b;
        world.places().byMunicipality(both).forEach((municipality, part) -> {
            meeting.add(pairKey(a, b) + municipality);
            findings.add(finding(kind, municipality, part, from, to, List.of()));
        });
    }

    private static CaseKind kind(Money a, Money b) {
        if (a == Money.FUNDED && b == Money.FUNDED) {
            return CaseKind.DOUBLE_FUNDING;
        }
        return a == Money.FUNDED || b == Money.FUNDED ? CaseKind.OVERBUILD : CaseKind.DOUBLE_BUILD;
    }

    private void sameStreets(int months) {
        List<AddressList> works = world.lists().stream()
                .filter(l -> l.isRunning() && (l.kind().isBuild() || l.kind() == ListKind.WORKS) && world.speaks(l))
                .filter(l -> l.times().worksFrom() != null && l.times().worksTo() != null)
                .toList();
        List<BitSet> streets =
                works.stream().map(l -> world.places().streets(l.addresses())).toList();
        for (int i = 0; i < works.size(); i++) {
            for (int j = i + 1; j < works.size(); j++) {
                AddressList a = works.get(i);
                AddressList b = works.get(j);
                if (streets.get(i).intersects(streets.get(j))
                        && !a.sameNetwork(b)
                        && !a.isPartOf(b)
                        && !a.isSibling(b)
                        && areNear(a, b, months)) {
                    BitSet shared = (BitSet) streets.get(i).clone();
                    shared.and(streets.get(j));
                    street(a, b, shared);
                }
            }
        }
    }

    /** Whether no more than so many months lie between the end of one and the begin of the other. */
    private static boolean areNear(AddressList a, AddressList b, int months) {
        LocalDate fromA = Objects.requireNonNull(a.times().worksFrom());
        LocalDate fromB = Objects.requireNonNull(b.times().worksFrom());
        AddressList first = fromB.isBefore(fromA) ? b : a;
        LocalDate later = fromB.isBefore(fromA) ? fromA : fromB;
        return !later.isAfter(Objects.requireNonNull(first.times().worksTo()).plusMonths(months));
    }

    private void street(AddressList a, AddressList b, BitSet streets) {
        BitSet on = world.places().on(streets);
        for (int address = on.nextSetBit(0); address >= 0; address = on.nextSetBit(address + 1)) {
            on.set(address, a.names(address) || b.names(address));
        }
        boolean turned = Objects.requireNonNull(b.times().worksFrom())
                .isBefore(Objects.requireNonNull(a.times().worksFrom()));
        world.places().byMunicipality(on).forEach((municipality, part) -> {
            if (!meeting.contains(pairKey(a, b) + municipality)) {
                findings.add(finding(
                        CaseKind.SAME_STREET,
                        municipality,
                        part,
                        turned ? b : a,
                        turned ? a : b,
                        names(streets, municipality)));
            }
        });
    }

    private List<String> names(BitSet streets, RegionKey municipality) {
        return streets.stream()
                .mapToObj(world.places()::street)
                .filter(s -> s.municipality().equals(municipality))
                .map(Places.Street::name)
                .sorted()
                .toList();
    }

    private Finding finding(
            CaseKind kind,
            RegionKey municipality,
            BitSet addresses,
            AddressList from,
            AddressList to,
            List<String> streets) {
        String secret = from.secret() || to.secret() ? "!" : "";
        LocalDate since = Stream.of(from, to)
                .map(l -> l.times().fixed())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Finding(
                kind,
                kind + "|" + pairKey(from, to) + "|" + municipality + secret,
                municipality,
                addresses,
                Side.of(from),
                Side.of(to),
                since,
                actBy(from, to),
                from.who().owner(),
                streets,
                Stream.of(from, to)
                        .map(l -> new Evidence(Side.of(l), l.times().fixed(), true))
                        .sorted(Comparator.comparing(Evidence::day))
                        .toList());
    }

    /** The next day that matters to one of the two: of works their begin, else the next milestone. */
    private @Nullable LocalDate actBy(AddressList from, AddressList to) {
        return Stream.of(from, to)
                .flatMap(l -> Stream.of(l.times().worksFrom(), l.times().act()))
                .filter(Objects::nonNull)
                .filter(d -> !d.isBefore(world.today()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String pairKey(AddressList a, AddressList b) {
        return a.key().compareTo(b.key()) <= 0 ? a.key() + "|" + b.key() : b.key() + "|" + a.key();
    }
}
