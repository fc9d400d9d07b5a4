package de.lichtweg.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Role × data class × own or foreign territory → level, read from {@code security/rights.csv}. */
public final class RightsTable {

    /** One line of the table. */
    public record Right(Role role, DataClass dataClass, boolean own, Level level) {}

    private record Key(Role role, DataClass dataClass, boolean own) {}

    private static final RightsTable STANDARD = read();

    private final List<Right> rights;
    private final Map<Key, Level> levels;
    private final Map<DataClass, Level> most;
    private final String name;

    private RightsTable(List<Right> rights, Map<DataClass, Level> most, String name) {
        this.rights = rights;
        this.levels = rights.stream()
                .collect(Collectors.toUnmodifiableMap(r -> new Key(r.role, r.dataClass, r.own), Right::level));
        this.most = Map.copyOf(most);
        this.name = name;
    }

    /** The table that the product ships. */
    public static RightsTable standard() {
        return STANDARD;
    }

    /** The level; {@link Level#NONE} for what the table does not name. */
    public Level level(Role role, DataClass dataClass, boolean own) {
        Level level = levels.getOrDefault(new Key(role, dataClass, own), Level.NONE);
        Level highest = most.getOrDefault(dataClass, Level.WRITE);
        return level.compareTo(highest) <= 0 ? level : highest;
    }

    /**
     * The same table, less whatever of some data classes lies above a level: for what somebody hands on to others. Nothing
     * can be won by it.
     */
    public RightsTable atMost(Map<DataClass, Level> highest) {
        Map<DataClass, Level> lowered = new TreeMap<>(most);
        highest.forEach((dataClass, level) -> lowered.merge(dataClass, level, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return new RightsTable(rights, lowered, name);
    }

    /** The table that this one was lowered from; itself otherwise. */
    public RightsTable whole() {
        return most.isEmpty() ? this : new RightsTable(rights, Map.of(), name);
    }

    /** What tells this table from others in keys of caches; empty for one that was not lowered. */
    String mark() {
        return name + (most.isEmpty() ? "" : new TreeMap<>(most).toString());
    }

    /**
     * What a role may see, as far as somebody of another role may see it too, and nothing to write: for a look through others' eyes.
     * The own territory of the role has to lie in that of the reader; what lies outside may be either to the reader, so the lower counts.
     */
    RightsTable seenBy(Role reader, Role role) {
        List<Right> seen = new ArrayList<>();
        for (DataClass c : DataClass.values()) {
            Level own = lower(level(role, c, true), level(reader, c, true));
            Level foreign = lower(lower(level(role, c, false), level(reader, c, true)), level(reader, c, false));
            seen.add(new Right(role, c, true, lower(own, Level.RAW)));
            seen.add(new Right(role, c, false, lower(foreign, Level.RAW)));
        }
        return new RightsTable(seen, Map.of(), "seen by " + reader);
    }

    private static Level lower(Level a, Level b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** All lines, for the page and the documentation. */
    public List<Right> list() {
        return rights;
    }

    private static RightsTable read() {
        try (InputStream in = RightsTable.class.getResourceAsStream("/security/rights.csv")) {
            String text = new String(
                    Objects.requireNonNull(in, "security/rights.csv").readAllBytes(), StandardCharsets.UTF_8);
            return new RightsTable(
                    text.lines()
                            .skip(1)
                            .filter(l -> !l.isBlank())
                            .map(RightsTable::line)
                            .toList(),
                    Map.of(),
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Right line(String line) {
        String[] f = line.split(";", -1);
        return new Right(Role.valueOf(f[0]), DataClass.valueOf(f[1]), f[2].equals("own"), Level.valueOf(f[3]));
    }
}
