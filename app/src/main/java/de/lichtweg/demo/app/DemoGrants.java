package de.lichtweg.demo.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Basics;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Programmes;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The money of the published projects, read from {@code demo/zuwendungen.csv}: amounts that are published with their source, and
 * what was never published (years, drawdowns, proofs) generated and marked.
 */
@Component
class DemoGrants {

    private static final Scope OFFICE =
            new Scope("demo", "Koordination", Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
    private static final Instant WRITTEN = Instant.parse("2026-11-20T09:45:00Z");

    private final Grants grants;
    private final Activities activities;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoGrants(
            Grants grants, Activities activities, Organisations organisations, Regions regions, LichtwegClock clock) {
        this.grants = grants;
        this.activities = activities;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
    }

    /** Writes those that are not there yet. */
    void install() {
        Set<String> there = grants.list(OFFICE).stream().map(Grant::title).collect(Collectors.toSet());
        Map<String, Long> projects =
                activities.list(OFFICE).stream().collect(Collectors.toMap(Activity::title, Activity::id, (a, b) -> a));
        clock.setTo(WRITTEN);
        List<Line> lines = lines();
        lines.stream()
                .filter(l -> l.part().equals("grant") && !there.contains(l.get("title")))
                .forEach(l -> grants.create(OFFICE, draft(l, lines, projects)));
    }

    /** A part of a grant with its named values. */
    private record Line(String part, String grant, Map<String, String> values) {

        String get(String name) {
            return values.getOrDefault(name, "");
        }

        int number(String name) {
            return get(name).isEmpty() ? 0 : Integer.parseInt(get(name));
        }

        @Nullable
        LocalDate day(String name) {
            return get(name).isEmpty() ? null : LocalDate.parse(get(name));
        }

        LocalDate dayOf(String name) {
            return LocalDate.parse(get(name));
        }

        List<Money> amounts() {
            return Arrays.stream(get("shares").split(" ", -1)).map(Money::parse).toList();
        }
    }

    private GrantDraft draft(Line l, List<Line> lines, Map<String, Long> projects) {
        List<Decision> decisions = parts(lines, l, "decision", DemoGrants::decision);
        Shares shares = decisions.getLast().shares();
        return new GrantDraft(
                new Basics(
                        l.get("title"),
                        projects.get(l.get("activity")),
                        new RegionKey(l.get("region")),
                        organisations
                                .register(OrganisationKind.valueOf(l.get("kind")), l.get("organisation"))
                                .key(),
                        Model.GAP,
                        l.number("connections"),
                        l.number("metres"),
                        l.day("commissioned"),
                        "",
                        l.get("source"),
                        l.get("note"),
                        l.get("generated").equals("ja")),
                new Programmes(l.get("federal"), l.get("state")),
                decisions,
                parts(lines, l, "plan", p -> plan(p, shares)).getFirst(),
                parts(lines, l, "own", o -> own(o, shares.own())).stream()
                        .findFirst()
                        .orElse(OwnShares.NONE),
                parts(
                        lines,
                        l,
                        "instalment",
                        i -> new Instalment(
                                i.get("name"), i.number("share") * 100, i.day("planned"), i.day("reached"))),
                parts(lines, l, "drawdown", DemoGrants::drawdown),
                parts(
                        lines,
                        l,
                        "proof",
                        p -> new Proof(
                                Proof.Kind.valueOf(p.get("kind")),
                                p.dayOf("due"),
                                p.day("submitted"),
                                p.day("checked"))));
    }

    private static <P> List<P> parts(List<Line> lines, Line grant, String part, Function<Line, P> read) {
        return lines.stream()
                .filter(l -> l.part().equals(part) && l.grant().equals(grant.grant()))
                .map(read)
                .toList();
    }

    private static Decision decision(Line l) {
        return new Decision(
                Decision.Kind.valueOf(l.get("kind")),
                l.dayOf("on"),
                Money.parse(l.get("total")),
                Shares.of(l.amounts()),
                "",
                l.get("source"),
                l.get("generated").equals("ja"));
    }

    private static Plan plan(Line l, Shares shares) {
        return Plan.by(
                shares,
                l.number("from"),
                Arrays.stream(l.get("weights").split(" ", -1))
                        .map(Long::valueOf)
                        .toList());
    }

    private static Drawdown drawdown(Line l) {
        return new Drawdown(
                l.dayOf("on"),
                l.day("paid"),
                l.number("year"),
                l.amounts().get(0),
                l.amounts().get(1),
                l.get("note"));
    }

    private OwnShares own(Line l, Money own) {
        TreeMap<RegionKey, Long> weights = new TreeMap<>();
        for (String place : l.get("places").split(" ", -1)) {
            Regions.Region region = regions.get(new RegionKey(place), clock.today());
            weights.put(region.key(), Long.valueOf(Objects.requireNonNullElse(region.population(), 1)));
        }
        return OwnShares.split(OwnShares.Key.valueOf(l.get("key")), weights, own);
    }

    private static List<Line> lines() {
        try (InputStream in = DemoGrants.class.getResourceAsStream("/demo/zuwendungen.csv")) {
            String text = new String(
                    Objects.requireNonNull(in, "demo/zuwendungen.csv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.isBlank())
                    .skip(1)
                    .map(l -> l.split(";", 3))
                    .map(f -> new Line(f[0], f[1], values(f[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String value : text.split("\\|", -1)) {
            int at = value.indexOf('=');
            values.put(value.substring(0, at), value.substring(at + 1));
        }
        return values;
    }
}
