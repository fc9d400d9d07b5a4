package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.radar.domain.Finding.Evidence;
import de.lichtweg.radar.domain.Finding.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses that drop out between two lists. Each address is found once, at the surest step. Whoever has gigabit is not
 * forgotten, by whatever list.
 */
final class Orphans {

    private final World world;
    private final Rules rules;
    private final BitSet promised;
    private final BitSet building;
    private final Map<String, BitSet> promisedBy = new HashMap<>();
    /** Of each list, that it names an address. */
    private final List<Evidence> naming;

    /** Where something is looked for and nothing was found yet. */
    private final BitSet left = new BitSet();

    private final List<Finding> findings = new ArrayList<>();

    Orphans(World world, Rules rules) {
        this.world = world;
        this.rules = rules;
        this.promised = world.named(l -> l.kind().isPromise());
        this.building = world.named(l -> l.kind().isBuild() && l.isRunning());
        this.naming = world.lists().stream()
                .map(l -> new Evidence(Side.of(l), l.times().fixed(), true))
                .toList();
    }

    /** A list that should name the addresses. */
    private record Gap(CaseKind kind, Side from, String fromKey, Side to, LocalDate since) {}

    /** What is known of who can still do something. */
    private record Chance(@Nullable LocalDate actBy, String owner) {

        static Chance of(AddressList list) {
            return new Chance(list.times().act(), list.who().owner());
        }
    }

    /** Those of some addresses. What is found at one does not depend on the others. */
    List<Finding> find(BitSet among) {
        left.or(among);
        left.and(world.places().known());
        left.andNot(world.supply().gigabit());
        for (CaseKind kind : CaseKind.values()) {
            rules.of(kind).ifPresent(amount -> look(kind, amount));
        }
        return findings;
    }

    private void look(CaseKind kind, int days) {
        switch (kind) {
            case SUPPLY_MISSED ->
                world.lists().stream()
                        .filter(l -> world.isFundedBuild(l) && !l.isRunning())
                        .forEach(l -> supplyMissed(l, days));
            case BUILDER_MISSED ->
                world.lists().stream()
                        .filter(l -> world.isFundedBuild(l) && l.isRunning())
                        .forEach(l -> builderMissed(l, days));
            case LOT_MISSED ->
                world.lists().stream()
                        .filter(l -> l.kind() == ListKind.GRANT && l.isRunning())
                        .forEach(l -> lotMissed(l, days));
            case GRANT_MISSED -> surveys().filter(s -> !s.isRunning()).forEach(s -> grantMissed(s, days));
            case NEW_BUILDING ->
                world.lists().stream()
                        .filter(l -> world.isFundedBuild(l) && l.isRunning())
                        .forEach(l -> newBuildings(l, days));
            case SURVEY_MISSED -> newestSurveys().forEach((municipality, s) -> surveyMissed(municipality, s, days));
            case PROMISE_DROPPED -> dropped(ListKind.PROSPECTS, kind, days, new BitSet());
            case SUPPLY_DROPPED ->
                dropped(ListKind.SUPPLY, kind, days, world.supply().offered());
            default -> {
                // conflicts are looked for elsewhere
            }
        }
    }

    private java.util.stream.Stream<AddressList> surveys() {
        return world.lists().stream().filter(l -> l.kind() == ListKind.SURVEY);
    }

    private void supplyMissed(AddressList lot, int days) {
        String operator = lot.who().operator();
        LocalDate done = lot.times().done();
        if (operator == null || done == null) {
            return;
        }
        world.places()
                .byMunicipality(lot.addresses())
                .forEach((municipality, part) -> world.newest(ListKind.SUPPLY, operator, municipality)
                        .filter(d -> !d.day().isBefore(done.plusDays(days)))
                        .ifPresent(d -> {
                            part.andNot(world.supply().of(operator));
                            report(
                                    CaseKind.SUPPLY_MISSED,
                                    part,
                                    lot,
                                    d.asList(new BitSet(), false),
                                    d.day(),
                                    Chance.of(lot));
                        }));
    }

    private void builderMissed(AddressList lot, int days) {
        String operator = lot.who().operator();
        if (operator == null) {
            return;
        }
        BitSet named = named(operator);
        world.places()
                .byMunicipality(lot.addresses())
                .forEach((municipality, part) -> world.newest(ListKind.PROSPECTS, operator, municipality)
                        .filter(d -> !d.day().isBefore(lot.times().fixed().plusDays(days)))
                        .ifPresent(d -> {
                            part.andNot(named);
                            part.andNot(world.supply().of(operator));
                            report(
                                    CaseKind.BUILDER_MISSED,
                                    part,
                                    lot,
                                    d.asList(new BitSet(), false),
                                    d.day(),
                                    Chance.of(lot));
                        }));
    }

    private BitSet named(String operator) {
        return promisedBy.computeIfAbsent(
                operator, o -> world.named(l -> l.kind().isPromise() && l.isBy(o)));
    }

    private void lotMissed(AddressList project, int days) {
        List<AddressList> lots = world.lots(project);
        Optional<AddressList> last =
                lots.stream().max(Comparator.comparing(l -> l.times().fixed()));
        if (last.isEmpty() || isTooEarly(last.get().times().fixed(), days)) {
            return;
        }
        BitSet missing = copy(project.addresses());
        lots.forEach(l -> missing.andNot(l.addresses()));
        LocalDate act = lots.stream()
                .map(l -> l.times().act())
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(project.times().act());
        Side to = new Side(ListKind.LOT, project.who().name(), "LOTS", null, null);
        LocalDate since = last.get().times().fixed();
        report(
                new Gap(CaseKind.LOT_MISSED, Side.of(project), project.key(), to, since),
                missing,
                new Chance(act, project.who().owner()));
    }

    private void grantMissed(AddressList survey, int days) {
        LocalDate fixed = survey.times().fixed();
        BitSet elsewhere = copy(building);
        elsewhere.or(promised);
        world.places().byMunicipality(survey.addresses()).forEach((municipality, part) -> {
            Optional<AddressList> project = world.lists().stream()
                    .filter(l ->
                            l.money() == AddressList.Money.FUNDED && l.kind().isBuild() && l.isRunning())
                    .filter(l -> !l.times().fixed().isBefore(fixed) && touches(l, municipality))
                    .min(Comparator.comparing((AddressList l) -> l.times().fixed())
                            .thenComparing(AddressList::key));
            project.filter(p -> !isTooEarly(p.times().fixed(), days)).ifPresent(p -> {
                part.and(world.supply().eligible());
                part.andNot(elsewhere);
                report(CaseKind.GRANT_MISSED, part, survey, p, p.times().fixed(), Chance.of(p));
            });
        });
    }

    private void newBuildings(AddressList lot, int days) {
        BitSet streets = world.places().streets(lot.addresses());
        LocalDate from = lot.times().fixed().plusDays(days);
        BitSet fresh = new BitSet();
        world.places().on(streets).stream()
                .filter(a -> world.places().since(a).isAfter(from))
                .forEach(fresh::set);
        fresh.andNot(building);
        fresh.andNot(promised);
        report(
                new Gap(
                        CaseKind.NEW_BUILDING,
                        Side.REGISTER,
                        lot.key(),
                        Side.of(lot),
                        lot.times().fixed()),
                fresh,
                Chance.of(lot));
    }

    private Map<RegionKey, AddressList> newestSurveys() {
        Map<RegionKey, AddressList> newest = new TreeMap<>();
        surveys()
                .sorted(Comparator.comparing((AddressList s) -> s.times().fixed())
                        .thenComparing(AddressList::key))
                .forEach(s ->
                        world.places().byMunicipality(s.addresses()).keySet().forEach(m -> newest.put(m, s)));
        return newest;
    }

    private void surveyMissed(RegionKey municipality, AddressList survey, int days) {
        if (isTooEarly(survey.times().fixed(), days)) {
            return;
        }
        BitSet missing = copy(world.supply().eligible());
        missing.and(world.places().of(municipality));
        missing.andNot(survey.addresses());
        missing.andNot(building);
        missing.andNot(promised);
        BitSet here = new BitSet();
        missing.stream()
                .filter(a -> !world.places().since(a).isAfter(survey.times().fixed()))
                .forEach(here::set);
        report(
                new Gap(
                        CaseKind.SURVEY_MISSED,
                        Side.REGISTER,
                        survey.key(),
                        Side.of(survey),
                        survey.times().fixed()),
                here,
                Chance.of(survey));
    }

    private void dropped(ListKind of, CaseKind kind, int days, BitSet alsoFine) {
        for (Delivery delivery : world.deliveries()) {
            for (Delivery.Dropped dropped : delivery.dropped()) {
                if (delivery.kind() == of && !isTooEarly(delivery.day(), days)) {
                    BitSet missing = copy(dropped.addresses());
                    missing.andNot(promised);
                    missing.andNot(building);
                    missing.andNot(alsoFine);
                    AddressList before = delivery.asList(dropped.addresses(), dropped.secret());
                    report(
                            kind,
                            missing,
                            before,
                            delivery.asList(new BitSet(), dropped.secret()),
                            delivery.day(),
                            new Chance(dropped.until(), before.who().owner()));
                }
            }
        }
    }

    private boolean isTooEarly(LocalDate day, int days) {
        return world.today().isBefore(day.plusDays(days));
    }

    private boolean touches(AddressList list, RegionKey municipality) {
        return world.places().of(municipality).intersects(list.addresses());
    }

    private void report(
            CaseKind kind, BitSet missing, AddressList from, AddressList to, LocalDate since, Chance chance) {
        String key = from.secret() ? from.key() + "!" : from.key();
        report(new Gap(kind, Side.of(from), key, Side.of(to), since), missing, chance);
    }

    private void report(Gap gap, BitSet missing, Chance chance) {
        missing.and(left);
        left.andNot(missing);
        missing.stream().forEach(address -> findings.add(finding(gap, address, chance)));
    }

    private Finding finding(Gap gap, int address, Chance chance) {
        BitSet one = new BitSet();
        one.set(address);
        return new Finding(
                gap.kind,
                gap.kind + "|" + address + "|" + gap.fromKey,
                world.places().municipality(address),
                one,
                gap.from,
                gap.to,
                gap.since,
                chance.actBy,
                chance.owner,
                List.of(),
                chain(gap, address));
    }

    /** The register, every list that names the address, and the one that does not. */
    private List<Evidence> chain(Gap gap, int address) {
        List<Evidence> chain = new ArrayList<>();
        chain.add(new Evidence(Side.REGISTER, world.places().since(address), true));
        if (gap.kind == CaseKind.PROMISE_DROPPED || gap.kind == CaseKind.SUPPLY_DROPPED) {
            chain.add(new Evidence(gap.from, gap.since.minusDays(1), true));
        }
        for (int i = 0; i < naming.size(); i++) {
            if (world.lists().get(i).names(address)) {
                chain.add(naming.get(i));
            }
        }
        chain.sort(
                Comparator.comparing(Evidence::day).thenComparing(e -> e.list().kind()));
        chain.add(new Evidence(gap.to, gap.since, false));
        return chain;
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }
}
