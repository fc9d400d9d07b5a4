package de.lichtweg.standards.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.operation.Operations.Operation;
import de.lichtweg.platform.operation.UndoGuard;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.domain.Adoption;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Cell.State;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Reach;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Profile {@code adoption}: who works by what, as the matrices are taken away. A row that says something else than what is known becomes a
 * statement; what is proven follows from deliveries and activities and is never said by a file.
 */
@Component
class AdoptionProfile implements ImportProfile, UndoGuard {

    private static final int SURE = 97;
    private static final String SOURCE = "standards:import";

    private static final List<Field> FIELDS = List.of(
            new Field("region", true, List.of("schluessel", "ags")),
            new Field("standard", true, List.of("standard")),
            new Field("state", true, List.of("stand")),
            new Field("version", false, List.of("gueltige_fassung")),
            new Field("since", false, List.of("seit")),
            new Field("reason", false, List.of("grund")));

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY), DateTimeFormatter.ISO_LOCAL_DATE);

    private final AdoptionDesk desk;
    private final AdoptionStatements statements;
    private final MessageSource messages;
    private final Sentences sentences;
    private final LichtwegClock clock;

    AdoptionProfile(
            AdoptionDesk desk,
            AdoptionStatements statements,
            MessageSource messages,
            Sentences sentences,
            LichtwegClock clock) {
        this.desk = desk;
        this.statements = statements;
        this.messages = messages;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "adoption";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.STANDARD;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = head.header().stream()
                .map(h -> h.strip().toLowerCase(Locale.GERMAN))
                .collect(Collectors.toSet());
        return header.containsAll(List.of("schluessel", "standard", "stand", "gueltige_fassung")) ? SURE : 0;
    }

    /** Statements stay; another one takes back what an import said. */
    @Override
    public Optional<String> refusal(Operation operation) {
        return operation.draft().source().equals(SOURCE) ? Optional.of("standards.undo") : Optional.empty();
    }

    /** A row that goes in. */
    private record Entry(
            Matrix.Column column,
            Cell before,
            State state,
            @Nullable LocalDate since,
            String reason) {

        boolean isUnchanged() {
            boolean said = state == State.SAID || state == State.DEVIATES;
            return state == before.state()
                    && (!said
                            || Objects.equals(before.since(), since)
                                    && before.reason().equals(reason));
        }

        /** What is to be said so that it is so. */
        Optional<Stand> stand() {
            return switch (state) {
                case SAID -> Optional.of(Stand.ADOPTED);
                case DEVIATES -> Optional.of(Stand.DEVIATES);
                case MISSING -> Optional.of(Stand.OPEN);
                case PROVEN, EARLIER, UNUSED -> Optional.empty();
            };
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        Map<RegionKey, Matrix> matrices = new HashMap<>();
        Set<String> met = new HashSet<>();
        Records<Entry> records = new Records<>(issues, "adoption.row", sentences);
        for (Row row : rows) {
            records.take(row, () -> entry(scope, row, rows.columns(), matrices, met), Entry::isUnchanged);
        }
        return records.plan(
                SOURCE,
                records.summary("Angaben", e -> false),
                e -> List.of(e.before().region()),
                operation -> records.entries().forEach(e -> write(scope, e)));
    }

    private void write(Scope scope, Entry e) {
        statements.declare(
                scope,
                e.before.standard(),
                e.before.region(),
                e.column.version().number(),
                e.stand().orElseThrow(),
                Objects.requireNonNullElse(e.since, clock.today()),
                e.reason);
    }

    private Entry entry(Scope scope, Row row, Set<String> columns, Map<RegionKey, Matrix> matrices, Set<String> met) {
        RegionKey region = region(row.get("region"));
        RegionKey territory = region.parent().orElse(region);
        Matrix matrix = matrices.computeIfAbsent(territory, t -> desk.matrix(scope, t, s -> true));
        int column = IntStream.range(0, matrix.columns().size())
                .filter(i -> matrix.columns().get(i).standard().key().equals(row.get("standard")))
                .findFirst()
                .orElseThrow(() -> unknown(row));
        Cell before = matrix.rows().stream()
                .filter(r -> r.region().equals(region))
                .map(r -> r.cells().get(column))
                .findFirst()
                .orElseThrow(() -> unknown(row));
        if (!met.add(region + " " + before.standard())) {
            throw new RuleViolation("standards.import.twice", region.value(), before.standard());
        }
        Entry entry = entry(row, columns, matrix.columns().get(column), before);
        if (!entry.isUnchanged()) {
            require(scope, row, entry);
        }
        return entry;
    }

    private Entry entry(Row row, Set<String> columns, Matrix.Column column, Cell before) {
        LocalDate since = columns.contains("since") ? day(row.get("since")) : before.since();
        String reason = columns.contains("reason") ? row.get("reason").strip() : before.reason();
        return new Entry(column, before, said(row), since, reason);
    }

    private static void require(Scope scope, Row row, Entry e) {
        String number = row.get("version");
        int valid = e.column.version().number();
        if (!number.isEmpty() && !number.equals(Integer.toString(valid))) {
            throw new RuleViolation("standards.import.version", valid);
        }
        Stand stand = e.stand().orElseThrow(() -> new RuleViolation("standards.import.proven", row.get("state")));
        LocalDate from = e.column.version().validFrom();
        if (stand == Stand.ADOPTED && from != null && e.since != null && e.since.isBefore(from)) {
            throw new RuleViolation("standards.adoption.early", from);
        }
        if (e.reason.length() > Adoption.REASON || stand == Stand.DEVIATES && e.reason.isBlank()) {
            throw new RuleViolation("standards.adoption.reason", Adoption.REASON);
        }
        if (!Reach.declares(scope, e.column.standard().territory(), e.before.region())) {
            throw new RuleViolation("standards.declare");
        }
    }

    private static RuleViolation unknown(Row row) {
        return new RuleViolation("standards.import.unknown", row.get("standard"), row.get("region"));
    }

    private static RegionKey region(String text) {
        if (!RegionKey.isValid(text)) {
            throw new RuleViolation("standards.import.region", text);
        }
        return new RegionKey(text);
    }

    private State said(Row row) {
        String text = row.get("state");
        return Stream.of(State.values())
                .filter(s -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                        .map(l -> messages.getMessage("standards.state." + s, null, l))
                        .anyMatch(word -> text.equalsIgnoreCase(word) || text.equalsIgnoreCase(word.split(",", 2)[0])))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("standards.import.state", text));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text.strip(), format);
            } catch (DateTimeException e) {
                continue; // written in the other way
            }
        }
        throw new RuleViolation("standards.import.day", text);
    }
}
