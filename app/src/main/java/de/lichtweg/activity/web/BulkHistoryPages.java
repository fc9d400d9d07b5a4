package de.lichtweg.activity.web;

import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.BulkHistory;
import de.lichtweg.activity.app.BulkHistory.Standing;
import de.lichtweg.activity.domain.BulkChange;
import de.lichtweg.activity.domain.BulkChange.Undone;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change to several activities as it was done: what it did, who did it and why, and taking it back. */
@Controller
@RequestMapping("/aktivitaeten/sammeln/{id:\\d+}")
class BulkHistoryPages {

    private static final String PATH = ActivityListPage.PATH + "/sammeln/";

    private final BulkHistory history;
    private final ActivityRegister register;
    private final ActivityStory story;
    private final MessageSource messages;

    BulkHistoryPages(BulkHistory history, ActivityRegister register, ActivityStory story, MessageSource messages) {
        this.history = history;
        this.register = register;
        this.story = story;
        this.messages = messages;
    }

    /** One of the last ones. */
    record Earlier(String href, String text, String why, boolean undone) {}

    /** What was changed about one activity; {@code stays} where somebody has written something else since. */
    record Row(String title, String href, List<String> changes, boolean stays) {}

    /** The page. */
    record View(
            String head,
            String why,
            Optional<String> undone,
            List<Row> rows,
            boolean mayUndo,
            String would,
            String action) {}

    /** The last ones that may be taken back, for the form. */
    List<Earlier> lines(Scope scope, Texts texts) {
        return history.list(scope).stream()
                .map(b -> new Earlier(PATH + b.id(), head(b, texts), b.why(), b.undone() != null))
                .toList();
    }

    @GetMapping
    String one(Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("b", view(history.get(scope, id), Texts.current(messages)));
        return "activity/bulk-done";
    }

    @PostMapping("/zuruecknehmen")
    String undo(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "grund", defaultValue = "") String why,
            RedirectAttributes flash) {
        flash.addFlashAttribute("bulkBack", history.undo(scope, id, why));
        return "redirect:" + PATH + id;
    }

    private static String head(BulkChange bulk, Texts texts) {
        return texts.get("activity.bulk.done.head", texts.day(bulk.at()), bulk.author());
    }

    private View view(Standing s, Texts texts) {
        Undone undone = s.bulk().undone();
        return new View(
                head(s.bulk(), texts),
                s.bulk().why(),
                Optional.ofNullable(undone)
                        .map(u -> texts.get("activity.bulk.taken", texts.day(u.at()), u.author(), u.why())),
                s.lines().stream()
                        .map(l -> new Row(
                                l.activity().title(),
                                ActivityListPage.PATH + "/" + l.activity().id(),
                                story.words(l.changes(), register.template(l.activity()), texts),
                                undone == null && l.back().isEmpty()))
                        .toList(),
                undone == null && s.returning() > 0,
                texts.get(
                        "activity.bulk.undo.would",
                        texts.number(s.returning()),
                        texts.number(s.lines().size())),
                PATH + s.bulk().id() + "/zuruecknehmen");
    }
}
