package de.lichtweg.platform.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page, finished for the template.
 *
 * @param home name of the home region, empty while regions are unknown
 * @param demo whether demo data is shown
 * @param language {@code de} or {@code en}
 * @param theme {@code light} or {@code dark}, {@code null} to follow the system
 * @param person who is signed in, {@code null} for nobody
 * @param rooms main navigation
 * @param menu further entries in the menu of the person
 * @param crumbs from the state down to the region that is shown
 * @param siblings regions beside it
 * @param children regions below it
 * @param question the two time axes and the facts about them
 * @param sources attributions
 * @param page address of this page
 */
public record Shell(
        String home,
        boolean demo,
        String language,
        @Nullable String theme,
        @Nullable Person person,
        List<Room> rooms,
        List<Room> menu,
        List<RegionLink> crumbs,
        List<RegionLink> siblings,
        List<RegionLink> children,
        Question question,
        List<String> sources,
        PageUrl page) {

    /** As many rooms as stand side by side at a desk. */
    private static final int SIDE_BY_SIDE = 8;

    /** The rooms that stand in the bar: all, or the first ones if they are too many. */
    public List<Room> bar() {
        return rooms.size() <= SIDE_BY_SIDE ? rooms : rooms.subList(0, SIDE_BY_SIDE - 1);
    }

    /** The rooms behind "Mehr". */
    public List<Room> more() {
        return rooms.subList(bar().size(), rooms.size());
    }

    /** The room of this page, if it stands behind "Mehr". */
    public Optional<Room> currentMore() {
        return more().stream().filter(Room::current).findFirst();
    }

    /** Somebody signed in. */
    public record Person(String name, String roleKey) {}

    /** A room with its link. */
    public record Room(String labelKey, String url, boolean current) {}

    /** A region with the same page about it. */
    public record RegionLink(String name, String url, boolean current) {}

    /**
     * What is asked.
     *
     * @param validOn chosen day, {@code null} for today
     * @param knownOn day of the chosen knowledge, {@code null} for all
     * @param knownThrough operation whose knowledge was chosen, {@code null} for none
     * @param shown Stichtag as shown
     * @param knownShown day of the knowledge as shown
     * @param today the current day
     */
    public record Question(
            @Nullable LocalDate validOn,
            @Nullable LocalDate knownOn,
            @Nullable Long knownThrough,
            LocalDate shown,
            LocalDate knownShown,
            LocalDate today,
            ShellFacts.Facts facts) {

        /** Whether the page shows the past. */
        public boolean past() {
            return validOn != null || pastKnowledge();
        }

        /** Whether what became known later is left out. */
        public boolean pastKnowledge() {
            return knownOn != null || knownThrough != null;
        }
    }
}
