package de.lichtweg.platform.jobs;

import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The jobs that a scope sees, to take away. */
@Controller
class JobFile {

    private static final int MOST = 10_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

    private final Jobs jobs;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean demo;

    JobFile(Jobs jobs, MessageSource messages, Clock clock, @Value("${lichtweg.demo}") boolean demo) {
        this.jobs = jobs;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/verwaltung/auftraege.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        List<Column<Job>> columns = List.of(
                Column.integer("nummer", Job::id),
                Column.text("auftrag", Job::title),
                Column.text("stand", this::state),
                Column.text("von", Job::actor),
                Column.text("angelegt", j -> moment(j.createdAt())),
                Column.text("begonnen", j -> moment(j.startedAt())),
                Column.text("beendet", j -> moment(j.endedAt())),
                Column.integer("getan", Job::done),
                Column.integer("insgesamt", Job::total),
                Column.text("fehler", Job::error));
        Provenance provenance =
                new Provenance("Aufträge der Installation", null, null, LocalDate.now(clock), demo, List.of());
        Downloads.send(
                new Table<>("Aufträge", columns, jobs.list(scope, MOST), provenance), "auftraege", format, response);
    }

    private String state(Job job) {
        return messages.getMessage("platform.jobs.state." + job.state(), null, LocaleContextHolder.getLocale());
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
