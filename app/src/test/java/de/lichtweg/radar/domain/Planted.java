package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.radar.domain.AddressList.Money;
import de.lichtweg.radar.domain.AddressList.Times;
import de.lichtweg.radar.domain.AddressList.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A random district in which every address is put where its fate wants it, so that what has to be found is known before anybody
 * looks. Shares nothing with the detector but the records of its question.
 *
 * <p>Each municipality plays one scene: a lot and its builder, a project and its lots, a survey and what followed, two lists of one
 * network, two undertakings that meet, two that dig. Half of the addresses of a scene go wrong, the others nearly.
 */
final class Planted {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final int MONTHS = 6;
    static final int DAYS = 10;

    private final Random random;
    private final List<AddressList> lists = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<String, BitSet> fast = new HashMap<>();
    private final BitSet gigabit = new BitSet();
    private final BitSet offered = new BitSet();
    private final BitSet eligible = new BitSet();
    private final Map<String, List<int[]>> houses = new HashMap<>();
    private final Set<String> expected = new TreeSet<>();
    private int next = 1;
    private int activity = 1;
    private int municipality = 14627010;

    Planted(long seed) {
        random = new Random(seed);
        int scenes = 2 + random.nextInt(5);
        for (int i = 0; i < scenes; i++) {
            municipality += 10;
            switch (random.nextInt(8)) {
                case 0 -> builder();
                case 1 -> finished();
                case 2 -> project();
                case 3 -> survey();
                case 4 -> neighbours();
                case 5 -> twoLists();
                case 6 -> meeting();
                default -> digging();
            }
        }
    }

    World world() {
        Places places = new Places();
        houses.forEach((key, all) -> places.add(
                new Places.Street(new RegionKey(key.substring(0, 8)), key.substring(9)),
                all.stream().mapToInt(h -> h[0]).toArray(),
                all.stream().map(h -> Integer.toString(h[0])).toArray(String[]::new),
                all.stream().mapToInt(h -> h[1]).toArray()));
        return new World(TODAY, places, lists, deliveries, new World.Supply(fast, gigabit, offered, eligible));
    }

    /** "KIND municipality address" or "KIND municipality all their addresses". */
    Set<String> expected() {
        return expected;
    }

    private String here() {
        return Integer.toString(municipality);
    }

    private int house(String street, LocalDate since) {
        int id = next;
        next += 1 + random.nextInt(3);
        houses.computeIfAbsent(here() + "/" + street, k -> new ArrayList<>())
                .add(new int[] {id, (int) since.toEpochDay()});
        return id;
    }

    private int house() {
        return house("Weg " + random.nextInt(4), LocalDate.of(2018, 1, 1));
    }

    private BitSet houses(int count) {
        BitSet all = new BitSet();
        for (int i = 0; i < count; i++) {
            all.set(house());
        }
        return all;
    }

    private AddressList add(
            ListKind kind,
            Money money,
            @Nullable String network,
            @Nullable AddressList parent,
            LocalDate fixed,
            @Nullable LocalDate done,
            BitSet addresses) {
        return add(kind, money, network, parent, new Times(fixed, null, null, null, done), addresses);
    }

    private AddressList add(
            ListKind kind,
            Money money,
            @Nullable String network,
            @Nullable AddressList parent,
            Times times,
            BitSet addresses) {
        boolean said = kind == ListKind.PROSPECTS || kind == ListKind.COMMITMENT;
        long number = activity++;
        AddressList list = new AddressList(
                said ? "p:" + network + ":" + number : "a:" + number,
                kind,
                money,
                new Who(kind + " " + number, "", network, "Amt", said ? null : Long.valueOf(number)),
                times,
                parent == null ? null : parent.key(),
                addresses,
                false);
        lists.add(list);
        return list;
    }

    private void delivered(ListKind kind, String network, LocalDate day, @Nullable BitSet dropped) {
        String territory = random.nextBoolean() ? here() : "14627";
        deliveries.add(new Delivery(
                kind,
                network,
                network,
                new RegionKey(territory),
                day,
                "",
                dropped == null
                        ? List.of()
                        : List.of(new Delivery.Dropped(
                                dropped, random.nextBoolean() ? TODAY.plusDays(90) : null, false))));
    }

    private void found(CaseKind kind, int address) {
        expected.add(kind + " " + here() + " {" + address + "}");
    }

    private void found(CaseKind kind, BitSet addresses) {
        expected.add(kind + " " + here() + " " + addresses);
    }

    private String network() {
        return "netz-" + here();
    }

    private LocalDate longAgo() {
        return TODAY.minusDays(200 + random.nextInt(100));
    }

    /** A lot whose builder names most of its addresses. */
    private void builder() {
        LocalDate fixed = longAgo();
        BitSet lot = new BitSet();
        BitSet named = new BitSet();
        BitSet there = new BitSet();
        int delay = DAYS - 3 + random.nextInt(7);
        boolean late = delay >= DAYS;
        for (int i = 0; i < 12; i++) {
            int h = house();
            lot.set(h);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    if (late) {
                        found(CaseKind.BUILDER_MISSED, h);
                    }
                }
                case 2 -> named.set(h);
                case 3 -> there.set(h);
                default -> gigabit.set(h);
            }
        }
        boolean project = random.nextInt(4) == 0;
        add(project ? ListKind.GRANT : ListKind.LOT, Money.FUNDED, network(), null, fixed, null, lot);
        add(ListKind.PROSPECTS, Money.UNSAID, network(), null, fixed, null, named);
        fast.put(network(), there);
        delivered(ListKind.PROSPECTS, network(), fixed.plusDays(delay), null);
        if (!late) {
            delivered(ListKind.SUPPLY, network(), TODAY, null);
        }
    }

    /** A lot that is said to be done. */
    private void finished() {
        LocalDate done = longAgo();
        boolean reported = random.nextInt(4) > 0;
        BitSet lot = new BitSet();
        BitSet there = new BitSet();
        for (int i = 0; i < 10; i++) {
            int h = house();
            lot.set(h);
            switch (random.nextInt(3)) {
                case 0 -> there.set(h);
                case 1 -> gigabit.set(h);
                default -> {
                    if (reported) {
                        found(CaseKind.SUPPLY_MISSED, h);
                    }
                }
            }
        }
        add(ListKind.LOT, Money.FUNDED, network(), null, done.minusYears(2), done, lot);
        fast.put(network(), there);
        delivered(ListKind.SUPPLY, network(), reported ? done.plusDays(DAYS) : done.plusDays(DAYS - 1), null);
    }

    /** A project with lots, or with none yet. */
    private void project() {
        LocalDate fixed = longAgo();
        BitSet all = new BitSet();
        BitSet first = new BitSet();
        BitSet second = new BitSet();
        boolean lots = random.nextInt(4) > 0;
        for (int i = 0; i < 12; i++) {
            int h = house();
            all.set(h);
            switch (random.nextInt(4)) {
                case 0 -> first.set(h);
                case 1 -> second.set(h);
                case 2 -> gigabit.set(h);
                default -> {
                    if (lots) {
                        found(CaseKind.LOT_MISSED, h);
                    }
                }
            }
        }
        first.set(house());
        AddressList project = add(ListKind.GRANT, Money.FUNDED, null, null, fixed, null, all);
        if (lots) {
            add(ListKind.LOT, Money.FUNDED, null, project, fixed.plusDays(3), null, first);
            add(ListKind.LOT, Money.FUNDED, null, project, fixed.plusDays(5), null, second);
        }
    }

    /** A survey, the addresses that it left out, and those that the project after it left out. */
    private void survey() {
        LocalDate fixed = longAgo();
        boolean done = random.nextBoolean();
        boolean followed = random.nextInt(3) > 0;
        BitSet asked = new BitSet();
        BitSet granted = new BitSet();
        BitSet promised = new BitSet();
        asked.set(house());
        granted.set(house());
        for (int i = 0; i < 14; i++) {
            int fate = random.nextInt(7);
            int h = house(
                    "Weg " + random.nextInt(3), fate == 6 ? fixed.plusDays(1) : fixed.minusDays(random.nextInt(2)));
            switch (fate) {
                case 0 -> {
                    eligible.set(h);
                    found(CaseKind.SURVEY_MISSED, h);
                }
                case 1 -> asked.set(h);
                case 2 -> {
                    asked.set(h);
                    eligible.set(h);
                    granted.set(h);
                }
                case 3 -> {
                    asked.set(h);
                    eligible.set(h);
                    promised.set(h);
                }
                case 4 -> {
                    asked.set(h);
                    eligible.set(h);
                    if (done && followed) {
                        found(CaseKind.GRANT_MISSED, h);
                    }
                }
                case 5 -> {
                    eligible.set(h);
                    promised.set(h);
                }
                default -> eligible.set(h);
            }
        }
        add(ListKind.SURVEY, Money.OWN, null, null, fixed, done ? fixed.plusDays(60) : null, asked);
        add(ListKind.PROSPECTS, Money.OWN, network(), null, fixed, null, promised);
        LocalDate decided = followed ? fixed.plusDays(90) : fixed.minusDays(1);
        add(ListKind.GRANT, Money.FUNDED, null, null, decided, null, granted);
    }

    /** A lot, and houses that came to its streets and to others. */
    private void neighbours() {
        LocalDate fixed = longAgo();
        BitSet lot = new BitSet();
        BitSet promised = new BitSet();
        for (int i = 0; i < 3; i++) {
            lot.set(house("Anger", fixed.minusDays(400)));
        }
        for (int i = 0; i < 10; i++) {
            switch (random.nextInt(5)) {
                case 0 -> found(CaseKind.NEW_BUILDING, house("Anger", fixed.plusDays(DAYS + 1 + random.nextInt(40))));
                case 1 -> house("Anger", fixed.plusDays(random.nextInt(DAYS + 1)));
                case 2 -> house("Rain", fixed.plusDays(DAYS + 1 + random.nextInt(40)));
                case 3 -> promised.set(house("Anger", fixed.plusDays(DAYS + 1)));
                default -> gigabit.set(house("Anger", fixed.plusDays(DAYS + 1)));
            }
        }
        add(ListKind.LOT, Money.FUNDED, null, null, fixed, null, lot);
        add(ListKind.PROSPECTS, Money.OWN, network(), null, fixed, null, promised);
    }

    /** Two complete lists of one network. */
    private void twoLists() {
        boolean supply = random.nextBoolean();
        int age = DAYS - 2 + random.nextInt(5);
        BitSet dropped = new BitSet();
        BitSet promised = new BitSet();
        BitSet building = new BitSet();
        for (int i = 0; i < 12; i++) {
            int h = house();
            dropped.set(h);
            switch (random.nextInt(5)) {
                case 0 -> promised.set(h);
                case 1 -> building.set(h);
                case 2 -> gigabit.set(h);
                case 3 -> {
                    offered.set(h);
                    if (!supply && age >= DAYS) {
                        found(CaseKind.PROMISE_DROPPED, h);
                    }
                }
                default -> {
                    if (age >= DAYS) {
                        found(supply ? CaseKind.SUPPLY_DROPPED : CaseKind.PROMISE_DROPPED, h);
                    }
                }
            }
        }
        dropped.set(next + 500_000); // no longer in the register
        add(ListKind.PROSPECTS, Money.OWN, network() + "-b", null, longAgo(), null, promised);
        add(ListKind.OWN_BUILD, Money.OWN, network() + "-c", null, longAgo(), null, building);
        delivered(supply ? ListKind.SUPPLY : ListKind.PROSPECTS, network(), TODAY.minusDays(age), dropped);
    }

    /** Two undertakings with some addresses in common, or nearly. */
    private void meeting() {
        BitSet first = houses(5);
        BitSet second = houses(5);
        BitSet both = houses(1 + random.nextInt(4));
        BitSet done = houses(1);
        first.or(both);
        second.or(both);
        first.or(done);
        second.or(done);
        gigabit.or(done);
        String a = network();
        String b = network() + "-b";
        LocalDate day = TODAY.minusDays(3);
        switch (random.nextInt(8)) {
            case 0 -> {
                add(ListKind.LOT, Money.FUNDED, a, null, day, null, first);
                add(ListKind.PROSPECTS, Money.OWN, b, null, day, null, second);
                add(ListKind.PROSPECTS, Money.FUNDED, a, null, day, null, both); // says of its lot what the lot says
                found(CaseKind.OVERBUILD, both);
            }
            case 1 -> {
                add(ListKind.COMMITMENT, Money.OWN, b, null, day, null, first);
                add(ListKind.GRANT, Money.FUNDED, null, null, day, null, second);
                found(CaseKind.OVERBUILD, both);
            }
            case 2 -> {
                add(ListKind.LOT, Money.FUNDED, a, null, day, null, first);
                add(ListKind.LOT, Money.FUNDED, b, null, day, null, second);
                found(CaseKind.DOUBLE_FUNDING, both);
            }
            case 3 -> {
                add(ListKind.OWN_BUILD, Money.OWN, a, null, day, null, first);
                add(ListKind.PROSPECTS, Money.UNSAID, b, null, day, null, second);
                found(CaseKind.DOUBLE_BUILD, both);
            }
            case 4 -> { // the same network speaks twice
                add(ListKind.LOT, Money.FUNDED, a, null, day, null, first);
                add(ListKind.PROSPECTS, Money.OWN, a, null, day, null, second);
            }
            case 5 -> { // one is over
                add(ListKind.OWN_BUILD, Money.OWN, a, null, day, day, first);
                add(ListKind.PROSPECTS, Money.OWN, b, null, day, null, second);
            }
            case 6 -> { // whoever builds it is not known yet and may be just this network
                add(ListKind.GRANT, Money.FUNDED, null, null, day, null, first);
                add(ListKind.PROSPECTS, Money.UNSAID, b, null, day, null, second);
            }
            default -> { // a survey asks, it does not build
                add(ListKind.SURVEY, Money.OWN, null, null, day, null, first);
                add(ListKind.PROSPECTS, Money.OWN, b, null, day, null, second);
            }
        }
    }

    /** Two that dig on one street. */
    private void digging() {
        BitSet first = new BitSet();
        BitSet second = new BitSet();
        for (int i = 0; i < 3; i++) {
            first.set(house("Gasse", LocalDate.of(2018, 1, 1)));
            second.set(house("Gasse", LocalDate.of(2018, 1, 1)));
        }
        BitSet on = (BitSet) first.clone();
        on.or(second);
        first.set(house("Anger", LocalDate.of(2018, 1, 1)));
        second.set(house("Rain", LocalDate.of(2018, 1, 1)));
        LocalDate end = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(200));
        int late = random.nextInt(5) - 2;
        boolean other = random.nextInt(3) > 0;
        boolean shared = random.nextInt(4) == 0;
        if (shared) {
            second.set(first.nextSetBit(0));
        }
        Times earlier = new Times(TODAY.minusDays(30), null, end.minusDays(60), end, null);
        LocalDate begin = end.plusMonths(MONTHS).plusDays(late);
        Times later = new Times(TODAY.minusDays(20), null, begin, begin.plusDays(90), null);
        boolean turned = random.nextBoolean();
        boolean works = random.nextBoolean();
        String builder = other ? network() + "-b" : network();
        add(ListKind.OWN_BUILD, Money.OWN, network(), null, turned ? later : earlier, first);
        add(works ? ListKind.WORKS : ListKind.OWN_BUILD, Money.OWN, builder, null, turned ? earlier : later, second);
        if (!other) {
            return;
        }
        if (shared && !works) {
            BitSet same = new BitSet();
            same.set(first.nextSetBit(0));
            found(CaseKind.DOUBLE_BUILD, same);
        } else if (late <= 0) {
            found(CaseKind.SAME_STREET, on);
        }
    }
}
