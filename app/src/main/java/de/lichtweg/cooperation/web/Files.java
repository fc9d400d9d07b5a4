package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists to take away, as they are filtered. German always: the file is an office's list. */
@Controller
class Files {

    private final MeetingListPage meetings;
    private final DecisionDesk decisions;
    private final TaskDesk tasks;
    private final Texts texts;
    private final LichtwegClock clock;
    private final boolean demo;

    Files(
            MeetingListPage meetings,
            DecisionDesk decisions,
            TaskDesk tasks,
            Texts texts,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(Rooms.MEETINGS + ".{format}")
    void meetings(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Meeting>> columns = List.of(
                Column.integer("nummer", Meeting::id),
                Column.text("gremium", Meeting::bodyName),
                Column.text("titel", m -> m.draft().title()),
                Column.date("tag", m -> m.draft().day()),
                Column.text("von", m -> m.draft().from().toString()),
                Column.text("bis", m -> m.draft().to().toString()),
                Column.text("ort", m -> m.draft().place()),
                Column.text("konferenz", m -> m.draft().link()),
                Column.text("stand", m -> texts.german("cooperation.meeting.state." + m.state())),
                Column.text("protokoll", m -> texts.german("cooperation.minutes.state." + m.minutes())));
        send("Termine", "termine", columns, meetings.find(scope, request), format, response);
    }

    @GetMapping(Rooms.DECISIONS + ".{format}")
    void decisions(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Decision>> columns = List.of(
                Column.text("nummer", Decision::quoted),
                Column.text("gremium", Decision::bodyName),
                Column.date("tag", Decision::day),
                Column.text("beschluss", Decision::text),
                Column.text("thema", Decision::topicTitle),
                Column.text("daraus_wurde", Decision::followTitle),
                Column.text("aufgeschrieben_von", Decision::writtenBy));
        send(
                "Beschlüsse",
                "beschluesse",
                columns,
                DecisionController.find(decisions.list(scope), request),
                format,
                response);
    }

    @GetMapping(Rooms.TASKS + ".{format}")
    void tasks(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Task>> columns = List.of(
                Column.integer("nummer", Task::id),
                Column.text("aufgabe", Task::title),
                Column.text("wer", Task::organisationName),
                Column.text("rolle", Task::roleName),
                Column.date("bis", Task::due),
                Column.text("stand", t -> texts.german("cooperation.task.state." + t.state())),
                Column.text("worum", Task::about),
                Column.text("gestellt_von", Task::askedBy),
                Column.date("erledigt_am", Task::closedOn));
        send("Aufgaben", "aufgaben", columns, TaskController.find(tasks.list(scope), request), format, response);
    }

    private <T> void send(
            String title,
            String name,
            List<Column<T>> columns,
            List<T> rows,
            String format,
            HttpServletResponse response)
            throws IOException {
        LocalDate today = clock.today();
        Provenance provenance = new Provenance("Zusammenarbeit: " + title, today, null, today, demo, List.of());
        Downloads.send(new Table<>(title, columns, rows, provenance), name, format, response);
    }
}
