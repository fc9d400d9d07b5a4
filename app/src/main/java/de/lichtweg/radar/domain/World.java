package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.radar.domain.AddressList.Money;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lists as they are on a day.
 *
 * @param lists what activities are about and what networks promise
 * @param deliveries the newest complete lists
 * @param supply what is there
 */
public record World(LocalDate today, Places places, List<AddressList> lists, List<Delivery> deliveries, Supply supply) {

    /**
     * What is there today.
     *
     * @param byOperator addresses with fibre or gigabit, by key of the network
     * @param gigabit addresses with gigabit from anybody
     * @param offered addresses with any wired offer from anybody
     * @param eligible addresses that are probably eligible for funding
     */
    public record Supply(Map<String, BitSet> byOperator, BitSet gigabit, BitSet offered, BitSet eligible) {

        BitSet of(String operator) {
            return byOperator.getOrDefault(operator, new BitSet());
        }
    }

    /** Copies the lists. */
    public World {
        lists = List.copyOf(lists);
        deliveries = List.copyOf(deliveries);
    }

    /** Addresses of which a business secret speaks. */
    BitSet secrets() {
        BitSet all = named(AddressList::secret);
        deliveries.stream()
                .flatMap(d -> d.dropped().stream())
                .filter(Delivery.Dropped::secret)
                .forEach(d -> all.or(d.addresses()));
        return all;
    }

    /** What everybody may know who may open the addresses. */
    World open() {
        return new World(
                today,
                places,
                lists.stream().filter(l -> !l.secret()).toList(),
                deliveries.stream().map(Delivery::open).toList(),
                supply);
    }

    /** Addresses that some of the lists name. */
    BitSet named(java.util.function.Predicate<AddressList> which) {
        BitSet all = new BitSet();
        lists.stream().filter(which).forEach(l -> all.or(l.addresses()));
        return all;
    }

    /** The lots of a project that are not empty. */
    List<AddressList> lots(AddressList project) {
        return lists.stream()
                .filter(l -> l.kind() == ListKind.LOT
                        && project.key().equals(l.parent())
                        && !l.addresses().isEmpty())
                .toList();
    }

    /** Whether a list speaks for itself: a project with lots speaks through them. */
    boolean speaks(AddressList list) {
        return list.kind() != ListKind.GRANT || lots(list).isEmpty();
    }

    /** Lots, and projects without any. */
    boolean isFundedBuild(AddressList list) {
        return list.money() == Money.FUNDED && list.kind().isBuild() && speaks(list);
    }

    /** The newest complete list of a network that covers a municipality. */
    Optional<Delivery> newest(ListKind kind, String operator, RegionKey municipality) {
        return deliveries.stream()
                .filter(d -> d.kind() == kind
                        && d.operator().equals(operator)
                        && d.territory().contains(municipality))
                .max(java.util.Comparator.comparing(Delivery::day));
    }
}
