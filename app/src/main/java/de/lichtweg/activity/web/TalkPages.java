package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.Talks;
import de.lichtweg.activity.app.Talks.Heard;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.RegionRange;
import de.lichtweg.region.RegionPage;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Talks with a municipality or district: with whom, what, under which file number. */
@Controller
class TalkPages {

    private static final String PATH = "/gespraeche/";

    private final Talks talks;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;
    private final boolean demo;

    TalkPages(
            Talks talks,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages,
            @Value("${lichtweg.demo}") boolean demo) {
        this.talks = talks;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
        this.demo = demo;
    }

    /** The Lagebild leads to it. */
    @Bean
    static RegionPage talkPage() {
        return new RegionPage("activity.talks", PATH + "{region}", DataClass.NOTE, Level.ADDRESS);
    }

    @Bean
    static RegionRange talkRange() {
        return RegionRange.of(PATH + "{region}", RegionKey.Level.DISTRICT, RegionKey.Level.MUNICIPALITY);
    }

    /** The audit log leads to it. */
    @Bean
    static SubjectPages talkSubjects() {
        return (scope, subjects) -> subjects.stream()
                .filter(s -> s.kind().equals(Talks.SUBJECT) && RegionKey.isValid(s.id()))
                .filter(s -> scope.may(Level.ADDRESS, DataClass.NOTE, new RegionKey(s.id())))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), (SubjectRef s) -> PATH + s.id()));
    }

    /** A line of the page and of its file. */
    record Line(
            String isoDay,
            String day,
            String contact,
            String text,
            String fileNumber,
            String author,
            String about,
            String href) {}

    @GetMapping("/gespraeche/{region:[0-9]+}")
    String list(Scope scope, @PathVariable String region, Model model) {
        Regions.Region of = region(region);
        model.addAttribute("regionKey", of.key());
        model.addAttribute("region", of);
        model.addAttribute("lines", lines(talks.list(scope, of.key())));
        model.addAttribute("mayNote", talks.mayNote(scope, of.key()));
        model.addAttribute("exports", ExportLink.of(false, format -> PATH + of.key() + "." + format));
        return "activity/talks";
    }

    @GetMapping("/gespraeche/{region:[0-9]+}.{format}")
    void file(Scope scope, @PathVariable String region, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Regions.Region of = region(region);
        List<Column<Line>> columns = List.of(
                Column.date("tag", l -> LocalDate.parse(l.isoDay())),
                Column.text("mit_wem", Line::contact),
                Column.text("was", Line::text),
                Column.text("aktenzeichen", Line::fileNumber),
                Column.text("notiert_von", Line::author),
                Column.text("aktivitaet", Line::about));
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Gespräche und Notizen der Stellen",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Gebiet", of.name())));
        Downloads.send(
                new Table<>("Gespräche", columns, lines(talks.list(scope, of.key())), provenance),
                "gespraeche-" + of.key(),
                format,
                response);
    }

    @PostMapping("/gespraeche/{region:[0-9]+}")
    String note(
            Scope scope,
            @PathVariable String region,
            @RequestParam(name = "mit", defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "aktenzeichen", defaultValue = "") String fileNumber) {
        Regions.Region of = region(region);
        talks.note(scope, of.key(), Said.of(text, contact, fileNumber));
        return "redirect:" + PATH + of.key();
    }

    private Regions.Region region(String key) {
        if (!RegionKey.isValid(key)) {
            throw new NotFound("region " + key);
        }
        return regions.find(new RegionKey(key), clock.today())
                .filter(r -> r.key().level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .orElseThrow(() -> new NotFound("region " + key));
    }

    private List<Line> lines(Heard heard) {
        Texts texts = Texts.current(messages);
        Map<Long, Activity> byId =
                heard.activities().stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return heard.notes().stream().map(note -> line(note, byId, texts)).toList();
    }

    private static Line line(LogNote note, Map<Long, Activity> byId, Texts texts) {
        Long id = note.activity();
        Activity activity = id == null ? null : byId.get(id);
        return new Line(
                LocalDate.ofInstant(note.at(), LichtwegClock.BERLIN).toString(),
                texts.day(note.at()),
                note.said().contact(),
                note.said().text(),
                note.said().fileNumber(),
                note.author(),
                activity == null ? "" : activity.title(),
                activity == null ? "" : ActivityListPage.PATH + "/" + activity.id());
    }
}
