package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Records;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Profile {@code tasks}: tasks as the list is taken away. What is to be done and by whom stays; the day and how far it is change, step by
 * step as on the page. A new task hangs on a decision.
 */
@Component
class TasksProfile implements ImportProfile {

    private static final String WHY = "Import";

    private static final List<Field> FIELDS = List.of(
            Cells.needed("title", "aufgabe"),
            Cells.needed("who", "wer"),
            Cells.field("number", "nummer", "nr"),
            Cells.field("role", "rolle", "stelle"),
            Cells.field("due", "bis", "faellig_am"),
            Cells.field("state", "stand"),
            Cells.field("about", "worum"));

    private final TaskDesk desk;
    private final DecisionDesk decisions;
    private final Partners partners;
    private final MessageSource messages;
    private final Sentences sentences;

    TasksProfile(
            TaskDesk desk, DecisionDesk decisions, Partners partners, MessageSource messages, Sentences sentences) {
        this.desk = desk;
        this.decisions = decisions;
        this.partners = partners;
        this.messages = messages;
        this.sentences = sentences;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public DataClass dataClass() {
        return DataClass.COOPERATION;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        return Cells.recognise(head, "aufgabe", "wer", "worum");
    }

    /** A row that goes in: a new task, or one with the day and the state that it gets. */
    private record Entry(
            @Nullable Task before,
            @Nullable NewTask fresh,
            @Nullable LocalDate due,
            State state) {

        boolean isUnchanged() {
            return before != null && Objects.equals(before.due(), due) && before.state() == state;
        }

        RegionKey territory() {
            return before == null ? Objects.requireNonNull(fresh).territory() : before.territory();
        }
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Scope scope = request.scope();
        List<Task> known = desk.list(scope);
        List<Decision> decided = decisions.list(scope);
        Set<Object> met = new HashSet<>();
        Records<Entry> records = new Records<>(issues, "task.row", sentences);
        for (Row row : rows) {
            Cells cells = new Cells(row, rows.columns());
            records.take(row, () -> entry(scope, cells, known, decided, met), Entry::isUnchanged);
        }
        return records.plan(
                OneByOne.SOURCE + "tasks",
                records.summary("Aufgaben", e -> e.before() == null),
                e -> List.of(e.territory()),
                operation -> records.entries().forEach(e -> write(scope, e)));
    }

    private Entry entry(Scope scope, Cells cells, List<Task> known, List<Decision> decided, Set<Object> met) {
        Task before = find(cells, known);
        Entry entry = before == null ? fresh(scope, cells, decided) : changed(cells, before);
        if (!met.add(before == null ? Objects.requireNonNull(entry.fresh) : before.id())) {
            throw new RuleViolation("cooperation.import.twice", cells.line("who", ""), cells.line("title", ""));
        }
        return entry;
    }

    /** By its number, else by what, who and about what. */
    private static @Nullable Task find(Cells cells, List<Task> known) {
        String number = cells.line("number", "");
        if (!number.isEmpty()) {
            return known.stream()
                    .filter(t -> Long.toString(t.id()).equals(number))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("cooperation.import.number", number));
        }
        return known.stream()
                .filter(t -> isSame(cells, t) && t.about().equalsIgnoreCase(cells.line("about", t.about())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Cells cells, Task t) {
        return t.title().equals(cells.line("title", ""))
                && t.organisationName().equalsIgnoreCase(cells.line("who", ""))
                && t.roleName().equals(cells.line("role", t.roleName()));
    }

    private Entry changed(Cells cells, Task before) {
        if (!isSame(cells, before)) {
            throw new RuleViolation("cooperation.import.task", before.id(), before.title(), before.who());
        }
        LocalDate due = cells.day("due", before.due());
        State state = state(cells, before.state());
        boolean moved = !Objects.equals(due, before.due());
        if (moved && before.state() != State.OPEN && state != State.OPEN) {
            throw new RuleViolation("cooperation.import.task.closed", before.id());
        }
        if ((moved || state != before.state()) && !before.write()) {
            throw new RuleViolation("cooperation.task.write");
        }
        return new Entry(before, null, due, state);
    }

    private Entry fresh(Scope scope, Cells cells, List<Decision> decided) {
        String about = cells.line("about", "");
        Decision decision = decided.stream()
                .filter(d -> d.quoted().equalsIgnoreCase(about))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.import.task.about"));
        if (!Reach.joins(scope)) {
            throw new RuleViolation("cooperation.join");
        }
        NewTask task = new NewTask(
                decision.territory(),
                decision.body(),
                null,
                decision.decided().subject(),
                decision.quoted(),
                decision.path(),
                cells.line("title", ""),
                "",
                partners.key(scope, cells.line("who", "")),
                cells.line("role", ""),
                cells.day("due", null),
                false);
        return new Entry(null, task, task.due(), state(cells, State.OPEN));
    }

    private State state(Cells cells, State old) {
        String text = cells.line("state", "");
        return text.isEmpty()
                ? old
                : Arrays.stream(State.values())
                        .filter(s -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                                .map(l -> messages.getMessage("cooperation.task.state." + s, null, l))
                                .anyMatch(text::equalsIgnoreCase))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("cooperation.import.state", text));
    }

    /** The steps that people would take: open it again, put it off, close it. */
    private void write(Scope scope, Entry e) {
        NewTask fresh = e.fresh;
        Task task = e.before == null ? desk.get(scope, desk.create(scope, Objects.requireNonNull(fresh))) : e.before;
        int version = task.version();
        if (task.state() != State.OPEN && task.state() != e.state) {
            desk.reopen(scope, task.id(), version++);
        }
        if (!Objects.equals(task.due(), e.due)) {
            desk.putOff(scope, task.id(), version++, e.due, WHY);
        }
        if (task.state() != e.state && e.state == State.DONE) {
            desk.done(scope, task.id(), version, WHY);
        } else if (task.state() != e.state && e.state == State.DROPPED) {
            desk.drop(scope, task.id(), version, WHY);
        }
    }
}
