package de.lichtweg.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The generated district: the same at every run. */
public final class District {

    /** Half-yearly reporting dates from the end of 2018 to mid-2026. */
    public static final List<LocalDate> REPORTING_DATES = reportingDates();

    /** Days on which new buildings are taken up, in the middle and at the end of each year. */
    static final List<LocalDate> SURVEYS = IntStream.range(0, 12)
            .mapToObj(i -> LocalDate.of(2020 + i / 2, i % 2 == 0 ? 6 : 12, 15))
            .toList();

    /** Day of the review that finds demolished houses. */
    static final LocalDate REVIEW = LocalDate.of(2026, 1, 31);

    /** The published ones: end of 2018 to mid-2021. */
    public static final int PUBLISHED = 6;

    /** One municipality with its houses and what they are offered at each reporting date. */
    record Part(Municipality municipality, List<House> houses, Supply supply) {}

    private final List<Part> parts;
    private final List<Road> roads;

    private District(List<Part> parts, List<Road> roads) {
        this.parts = parts;
        this.roads = roads;
    }

    /** Generates everything; a few seconds on one core. */
    public static District generate() {
        Targets targets = Targets.load();
        List<Part> parts = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        List<Sites.Site> sites = new ArrayList<>();
        for (Municipality m : Facts.municipalities()) {
            Settlement.Town town = Settlement.of(m);
            parts.add(new Part(m, town.houses(), Supply.of(m, town.houses(), targets)));
            roads.addAll(town.roads());
            sites.addAll(town.sites());
        }
        roads.addAll(RoadNet.between(sites));
        return new District(List.copyOf(parts), List.copyOf(roads));
    }

    List<Part> parts() {
        return parts;
    }

    /** Streets of the places and roads between them. */
    List<Road> roads() {
        return roads;
    }

    /** All houses. */
    public List<House> houses() {
        return parts.stream().flatMap(p -> p.houses().stream()).toList();
    }

    private static List<LocalDate> reportingDates() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2018, 12, 31);
                day.getYear() < 2026 || day.getMonthValue() <= 6;
                day = day.plusDays(1).plusMonths(6).minusDays(1)) {
            days.add(day);
        }
        return List.copyOf(days);
    }
}
