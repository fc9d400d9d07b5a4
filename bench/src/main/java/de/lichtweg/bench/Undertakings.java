package de.lichtweg.bench;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Risk;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Commitments;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is going on in a generated district: projects with lots, builds of networks, surveys, works, commitments, grants, and two
 * lists of every network that forget some of what it builds. All of it is marked as generated; the same seed gives the same.
 */
final class Undertakings {

    /** The networks. */
    static final List<String> OPERATORS =
            List.of("netz-a-messung", "netz-b-messung", "netz-c-messung", "netz-d-messung");

    private static final LocalDate FIXED = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);
    private static final long SEED = 4_070_300L;
    private static final int FORGOTTEN = 100;

    private final State state;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<RegionKey, Map<String, List<Integer>>> streets = new TreeMap<>();
    /** Operator → number of an address in the list → stage. */
    private final Map<String, Map<Integer, String>> promised = new TreeMap<>();

    private final List<Long> projects = new ArrayList<>();
    private int made;

    Undertakings(State state, List<AddressRow> addresses) {
        this.state = state;
        for (AddressRow a : addresses) {
            streets.computeIfAbsent(a.municipality(), k -> new TreeMap<>())
                    .computeIfAbsent(a.street(), k -> new ArrayList<>())
                    .add(Math.toIntExact(a.id()));
        }
        OPERATORS.forEach(o -> promised.put(o, new TreeMap<>()));
    }

    /** Some streets of a municipality. */
    private record Where(RegionKey municipality, List<String> streets) {
        String question() {
            return "region=" + municipality
                    + streets.stream()
                            .map(s -> "&street=" + s.replace(" ", "%20"))
                            .collect(Collectors.joining());
        }
    }

    /** Writes all of it; so many activities in the end. */
    void write(int activities) {
        state.bean(Organisations.class).register(OrganisationKind.DISTRICT, "Landratsamt (Messung)");
        for (int i = 0; i < activities / 15; i++) {
            projects.add(activity(ActivityKind.FUNDED_PROJECT, null, null, where(1), "award"));
        }
        for (int i = 0; i < activities / 15; i++) {
            RegionKey all = List.copyOf(streets.keySet()).get(i % streets.size());
            activity(ActivityKind.MARKET_SURVEY, null, null, new Where(all, List.of()), "result");
        }
        for (int i = 0; i < activities / 10; i++) {
            activity(ActivityKind.CO_LAYING, null, null, where(3), "construction");
        }
        while (made < activities * 7 / 10) {
            build(ActivityKind.LOT, projects.get(random.nextInt(projects.size())), "planning", "bewilligt");
        }
        while (made < activities) {
            build(ActivityKind.OWN_ACCOUNT_BUILD, null, "construction", "im Bau");
        }
        for (int i = 0; i < activities / 3; i++) {
            commitment(i);
        }
        for (long project : projects) {
            grant(project);
        }
    }

    private Map<String, List<Integer>> streetsOf(RegionKey municipality) {
        return Objects.requireNonNull(streets.get(municipality));
    }

    private List<Integer> addresses(Where where, String street) {
        return Objects.requireNonNull(streetsOf(where.municipality).get(street));
    }

    private Map<Integer, String> promisedBy(String operator) {
        return Objects.requireNonNull(promised.get(operator));
    }

    private Where where(int count) {
        List<RegionKey> all = List.copyOf(streets.keySet());
        RegionKey municipality = all.get(random.nextInt(all.size()));
        List<String> names = new ArrayList<>(streetsOf(municipality).keySet());
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count && !names.isEmpty(); i++) {
            some.add(names.remove(random.nextInt(names.size())));
        }
        return new Where(municipality, some);
    }

    private void build(ActivityKind kind, @Nullable Long parent, String phase, String said) {
        String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        Where where = where(6);
        activity(kind, parent, operator, where, phase);
        for (String street : where.streets) {
            for (int address : addresses(where, street)) {
                if (random.nextInt(FORGOTTEN) > 0) {
                    promisedBy(operator).put(address, said);
                }
            }
        }
    }

    private long activity(
            ActivityKind kind, @Nullable Long parent, @Nullable String operator, Where where, String phase) {
        made++;
        return state.bean(Activities.class)
                .create(
                        State.SCOPE,
                        new ActivityDraft(
                                new Basics(kind, parent, "Messung " + made, "", "", "", true),
                                new Parties("landratsamt-messung", "", operator),
                                List.of(where.municipality),
                                new Course(0, List.of(new Entry(phase, FIXED)), 0, ActivityState.RUNNING, null),
                                new Next("", "", null, null, "", null, Risk.NONE, ""),
                                new Expected(Technology.FTTH, 1000, 500, null, UNTIL, where.question()),
                                List.of(new Milestone("Fertigstellung", UNTIL.minusDays(made), null, null)),
                                List.of(),
                                List.of()));
    }

    private void commitment(int number) {
        Where where = where(3);
        state.bean(Commitments.class)
                .create(
                        State.SCOPE,
                        new CommitmentDraft(
                                new CommitmentDraft.Basics(
                                        "Zusage der Messung " + number,
                                        OPERATORS.get(random.nextInt(OPERATORS.size())),
                                        Binding.CONTRACT,
                                        FIXED,
                                        "",
                                        number % 10 == 0,
                                        true),
                                new Promised(Technology.FTTH, 1000, 500, UNTIL, where.question()),
                                Quota.NONE,
                                List.of(),
                                List.of()));
    }

    private void grant(long project) {
        state.bean(Grants.class)
                .create(
                        State.SCOPE,
                        new GrantDraft(
                                new GrantDraft.Basics(
                                        "Zuwendung der Messung " + project,
                                        project,
                                        new RegionKey("14627"),
                                        "landratsamt-messung",
                                        GrantDraft.Model.GAP,
                                        0,
                                        0,
                                        null,
                                        "",
                                        "",
                                        "",
                                        true),
                                new GrantDraft.Programmes("", ""),
                                List.of(),
                                Plan.NONE,
                                OwnShares.NONE,
                                List.of(),
                                List.of(),
                                List.of()));
    }

    /** Writes the complete list of every network, with some streets that it announces beside. */
    Map<String, Path> lists(Path folder, Map<Integer, String> externalIds) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String operator : OPERATORS) {
            for (int i = 0; i < 60; i++) {
                Where where = where(3);
                where.streets.forEach(s ->
                        addresses(where, s).forEach(a -> promisedBy(operator).putIfAbsent(a, "angekündigt")));
            }
            Path file = folder.resolve(operator + "-plan.csv");
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write("adress_id;art;technologie;download_mbit;upload_mbit;bis\n");
                for (Map.Entry<Integer, String> e : promisedBy(operator).entrySet()) {
                    out.write(externalIds.get(e.getKey()) + ';' + e.getValue() + ";FTTH;1000;500;31.12.2028\n");
                }
            }
            files.put(operator, file);
        }
        return files;
    }
}
