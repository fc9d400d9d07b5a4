package de.lichtweg.planner.hierarchy;

import java.util.List;

/**
 * How a network has to be built: sizes of distributors, cables, lengths, reserve. Data, not law: every sponsor and every operator has
 * a material concept of its own, so a rule set is given with a name and is kept with the plan.
 *
 * @param name what people call it
 * @param distributorCapacities sizes of distributors in ports, ascending (24, 48, 96, 144); one port serves one unit
 * @param popCapacity units that one point of presence (a container, a room) serves; a site may hold several
 * @param cableFibres sizes of cables in fibres, ascending
 * @param reservePercent what stays free for later, in percent of what is needed now
 * @param fibresPerUnit fibres from the distributor to each unit
 * @param feederFibresPer100Units fibres from the point of presence to a distributor, for each 100 of its ports: 400 where every
 *     fibre goes through, about 7 where one serves 32 units over splitters, with reserve
 * @param maximumDropMm longest way of a cable from a distributor to a wall
 * @param maximumFeederMm longest way of a cable from a point of presence to a distributor
 * @param drumMm longest cable in one piece; a longer way needs closures
 * @param includedConnectionMm length of a house connection that its flat price covers
 */
public record RuleSet(
        String name,
        List<Integer> distributorCapacities,
        int popCapacity,
        List<Integer> cableFibres,
        int reservePercent,
        int fibresPerUnit,
        int feederFibresPer100Units,
        long maximumDropMm,
        long maximumFeederMm,
        long drumMm,
        long includedConnectionMm) {

    /** Refuses what no network can be built with. */
    public RuleSet {
        distributorCapacities = List.copyOf(distributorCapacities);
        cableFibres = List.copyOf(cableFibres);
        requireAscending("capacities of distributors", distributorCapacities);
        requireAscending("fibres of cables", cableFibres);
        requirePositive("capacity of a point of presence", popCapacity);
        requirePositive("fibres per unit", fibresPerUnit);
        requirePositive("feeder fibres", feederFibresPer100Units);
        requirePositive("longest way to a house", maximumDropMm);
        requirePositive("longest way to a distributor", maximumFeederMm);
        requirePositive("longest cable in one piece", drumMm);
        if (reservePercent < 0 || reservePercent > 1000 || includedConnectionMm < 0) {
            throw new IllegalArgumentException(
                    "reserve " + reservePercent + " %, included connection " + includedConnectionMm + " mm");
        }
    }

    private static void requireAscending(String what, List<Integer> sizes) {
        int last = 0;
        for (int size : sizes) {
            if (size <= last) {
                throw new IllegalArgumentException(what + " must be positive and ascend: " + sizes);
            }
            last = size;
        }
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException(what + " are missing");
        }
    }

    private static void requirePositive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be positive: " + value);
        }
    }

    /** Ports that some units need together, the reserve included, rounded up. */
    public long ports(long units) {
        return Math.ceilDiv(Math.multiplyExact(units, 100L + reservePercent), 100L);
    }

    /** Largest number of units that fit into a distributor of a type without touching the reserve. */
    public long unitsOf(int type) {
        return distributorCapacities.get(type) * 100L / (100 + reservePercent);
    }

    /** Number of types of distributors. */
    public int types() {
        return distributorCapacities.size();
    }

    /** Smallest type of distributor that serves some units; -1 if none does. */
    public int typeFor(long units) {
        for (int type = 0; type < types(); type++) {
            if (units <= unitsOf(type)) {
                return type;
            }
        }
        return -1;
    }

    /** Fibres from a distributor to a house. */
    public long dropFibres(int units) {
        return (long) units * fibresPerUnit;
    }

    /** Fibres from the point of presence to a distributor of a type. */
    public long feederFibres(int type) {
        return Math.ceilDiv((long) distributorCapacities.get(type) * feederFibresPer100Units, 100L);
    }

    /** Closures that a cable of a length needs. */
    public long closures(long lengthMm) {
        return Math.max(0, Math.ceilDiv(lengthMm, drumMm) - 1);
    }

    /** Number of cables of each size that carry some fibres: as few of the largest as possible, then the smallest that is enough. */
    public int[] cables(long fibres) {
        int[] count = new int[cableFibres.size()];
        int largest = count.length - 1;
        long whole = Math.max(0, Math.ceilDiv(fibres, cableFibres.get(largest)) - 1);
        count[largest] = Math.toIntExact(whole);
        long rest = fibres - whole * cableFibres.get(largest);
        int size = 0;
        while (cableFibres.get(size) < rest) {
            size++;
        }
        count[size]++;
        return count;
    }

    /** Points of presence that a site needs for some units, the reserve included. */
    public long pops(long units) {
        return Math.ceilDiv(ports(units), popCapacity);
    }
}
