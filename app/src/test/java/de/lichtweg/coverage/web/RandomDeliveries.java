package de.lichtweg.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What could arrive at an office in six years: registers that grow and shrink, half-yearly lists of three operators, whole
 * or in part, of the district or of one municipality, with rows that cannot be read, corrections, and promises. Every file
 * follows from the seed alone.
 */
final class RandomDeliveries {

    static final List<String> MUNICIPALITIES = List.of("14627010", "14627180", "14627290", "14627280");
    private static final LocalDate STOCK = LocalDate.of(2018, 1, 1);
    private static final int STANDING = 44;
    private static final int HOUSES = 56;
    private static final List<String> OPERATORS = List.of("Netz A (Test)", "Netz B (Test)", "Netz C (Test)");
    private static final List<String> TECHNOLOGIES = List.of("FTTH", "FTTB", "CATV", "FTTC", "DSL", "FWA", "keine");
    private static final List<String> SPEEDS =
            List.of("6;1", "16;1", "50;10", "100;40", "250;40", "1000;50", "1000;500", "300;150");
    private static final List<String> KINDS = List.of("angekündigt", "zugesagt", "gefördert", "im Bau");
    private static final List<String> BAD = List.of(
            "h9999;Nirgendweg;7;01683;FTTH;1000;500",
            "h%d;;;;Buschtrommel;100;10",
            "h%d;;;;DSL;viel;1",
            ";Dorfstraße;;;DSL;16;1",
            "h%d;;;;DSL;99999;1");

    /**
     * A file and how it is to be imported.
     *
     * @param profile import profile
     * @param name file name
     * @param day Stichtag
     * @param region territory, {@code null} for none
     */
    record Delivery(
            String profile,
            String name,
            String text,
            LocalDate day,
            @Nullable String operator,
            @Nullable String source,
            @Nullable Boolean complete,
            @Nullable String region) {}

    private record House(
            int number,
            String municipality,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean stands(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    private final Random random;
    private final List<House> houses = new ArrayList<>();
    private final List<LocalDate> halfYears = new ArrayList<>();

    RandomDeliveries(long seed) {
        random = new Random(seed);
        for (int i = 1; i <= HOUSES; i++) {
            LocalDate from = i <= STANDING ? STOCK : i <= 50 ? LocalDate.of(2020, 3, 1) : LocalDate.of(2021, 9, 1);
            LocalDate to = i <= 4 ? LocalDate.of(2023, 1, 1) : null;
            houses.add(new House(i, MUNICIPALITIES.get(random.nextInt(3)), from, to));
        }
        for (LocalDate day = LocalDate.of(2018, 12, 31); day.getYear() < 2025; day = next(day)) {
            halfYears.add(day);
        }
    }

    private static LocalDate next(LocalDate day) {
        return day.getMonthValue() == 12
                ? day.plusMonths(6).withDayOfMonth(30)
                : day.plusMonths(6).withDayOfMonth(31);
    }

    /** Registers that name houses for the first time. */
    List<Delivery> registers() {
        return List.of(
                register("bestand.csv", STOCK, true, h -> h.from().equals(STOCK)),
                register(
                        "neubau_2020.csv",
                        LocalDate.of(2020, 3, 1),
                        false,
                        h -> h.number() > STANDING && h.number() <= 50),
                register("neubau_2021.csv", LocalDate.of(2021, 9, 1), false, h -> h.number() > 50));
    }

    /** Registers that change, move and end houses. */
    List<Delivery> reviews() {
        LocalDate day = LocalDate.of(2023, 1, 1);
        return List.of(
                register(
                        "nachtrag.csv",
                        LocalDate.of(2019, 5, 1),
                        false,
                        h -> h.number() % 7 == 3 && h.from().equals(STOCK)),
                register("abgleich.csv", day, true, h -> h.stands(day)));
    }

    private Delivery register(String name, LocalDate day, boolean complete, java.util.function.Predicate<House> which) {
        StringBuilder rows =
                new StringBuilder("id;ags;straße;hausnummer;plz;ort;ost;nord;nutzung;haushalte;betriebe\n");
        houses.stream()
                .filter(which)
                .forEach(h -> rows.append("h%d;%s;%s;%d;01683;Nossen;%d;%d;%s;%d;%d%n"
                        .formatted(
                                h.number(),
                                h.municipality(),
                                h.number() % 3 == 0 ? "Dorfstraße" : "Am Mühlgraben",
                                h.number(),
                                380_000 + h.number() * 10 + (random.nextInt(9) == 0 ? 3 : 0),
                                5_650_000,
                                random.nextInt(9) == 0 ? "Garage" : "Wohnen",
                                random.nextInt(5),
                                random.nextInt(2))));
        return new Delivery("addresses", name, rows.toString(), day, null, "register-test", complete, null);
    }

    /** Lists of supply, corrections and promises; of one speaker, day and territory there is one at most. */
    List<Delivery> statements() {
        List<Delivery> all = new ArrayList<>();
        for (String operator : OPERATORS) {
            for (LocalDate day : halfYears) {
                int dice = random.nextInt(10);
                if (dice < 4) {
                    all.add(supply(operator, day, null, random.nextBoolean()));
                } else if (dice == 4) {
                    all.add(supply(operator, day, "14627010", true));
                    all.add(supply(operator, day, "14627180", true));
                }
                if (random.nextInt(7) == 0) {
                    all.add(prospects(operator, day));
                }
            }
        }
        all.add(correction(halfYears.get(random.nextInt(halfYears.size()))));
        return all;
    }

    private Delivery supply(String operator, LocalDate day, @Nullable String region, boolean complete) {
        StringBuilder rows = new StringBuilder("adress_id;straße;hausnummer;plz;technologie;download;upload\n");
        for (House h : standing(day, region)) {
            for (int offers = random.nextInt(3); offers > 0; offers--) {
                rows.append(named(h)).append(offer()).append('\n');
            }
        }
        for (int bad = random.nextInt(6) - 3; bad > 0; bad--) {
            House h = houses.get(random.nextInt(STANDING));
            rows.append(BAD.get(random.nextInt(BAD.size())).formatted(h.number()))
                    .append('\n');
        }
        String name = "versorgung_" + operator.charAt(5) + (region == null ? "" : "_" + region) + "_" + day + ".csv";
        return new Delivery("supply", name, rows.toString(), day, operator, null, complete, region);
    }

    private List<House> standing(LocalDate day, @Nullable String region) {
        return houses.stream()
                .filter(h ->
                        h.stands(day) && (region == null || h.municipality().equals(region)))
                .toList();
    }

    /** By its id, or by its text. */
    private String named(House h) {
        return random.nextInt(4) == 0
                ? ";%s;%d;01683;".formatted(h.number() % 3 == 0 ? "Dorfstr." : "Am Muehlgraben", h.number())
                : "h%d;;;;".formatted(h.number());
    }

    private String offer() {
        String technology = TECHNOLOGIES.get(random.nextInt(TECHNOLOGIES.size()));
        return technology + ";" + (technology.equals("DSL") ? "16;1" : SPEEDS.get(random.nextInt(SPEEDS.size())));
    }

    /** Names a house that no register knows: of every history one delivery at least has a row that is rejected. */
    private Delivery correction(LocalDate day) {
        StringBuilder rows = new StringBuilder("adress_id;technologie;download;upload\nh9999;FTTH;1000;500\n");
        standing(day, null).stream()
                .filter(h -> h.number() % 5 == 0)
                .forEach(h -> rows.append("h%d;%s%n".formatted(h.number(), offer())));
        return new Delivery(
                "supply",
                "korrektur_" + day + ".csv",
                rows.toString(),
                day,
                OPERATORS.getFirst(),
                "correction",
                false,
                null);
    }

    private Delivery prospects(String operator, LocalDate day) {
        StringBuilder rows = new StringBuilder("adress_id;art;technologie;download;upload;bis;vertraulich\n");
        for (House h : standing(day, null)) {
            if (random.nextInt(3) == 0) {
                rows.append("h%d;%s;FTTH;1000;500;%s;%s%n"
                        .formatted(
                                h.number(),
                                KINDS.get(random.nextInt(4)),
                                random.nextInt(4) == 0 ? "" : "Q4/" + (2022 + random.nextInt(7)),
                                random.nextInt(5) == 0 ? "ja" : ""));
            }
        }
        String name = "perspektive_" + operator.charAt(5) + "_" + day + ".csv";
        return new Delivery("prospects", name, rows.toString(), day, operator, null, random.nextBoolean(), null);
    }
}
