package de.lichtweg.platform.mail;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.mail.Post.State;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox in the administration: what left, what waits and why, and another attempt. */
@Controller
class PostPages {

    private static final int SHOWN = 200;
    private static final int MOST = 10_000;

    private final PostTable posts;
    private final MailTable table;
    private final Outbox outbox;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Formats formats;
    private final LichtwegClock clock;
    private final boolean demo;

    PostPages(
            PostTable posts,
            MailTable table,
            Outbox outbox,
            AuditLog audit,
            MessageSource messages,
            Formats formats,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.posts = posts;
        this.table = table;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/verwaltung/post")
    String list(Scope scope, @RequestParam(name = "stand", defaultValue = "") String state, Model model) {
        State chosen = state(state).orElse(null);
        String suffix = chosen == null ? "" : "?stand=" + chosen;
        model.addAttribute("posts", posts.list(scope, chosen, SHOWN));
        model.addAttribute("states", State.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("connected", outbox.isConnected());
        model.addAttribute("exports", ExportLink.of(false, format -> "/verwaltung/post." + format + suffix));
        return "platform/mails";
    }

    @GetMapping("/verwaltung/post/{id}")
    String one(Scope scope, @PathVariable long id, Model model) {
        Post post = find(scope, id);
        model.addAttribute("post", post);
        model.addAttribute("connected", outbox.isConnected());
        model.addAttribute(
                "retryable", post.state().isRetryable() && scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION));
        return "platform/mail";
    }

    @PostMapping("/verwaltung/post/{id}/erneut")
    @Transactional
    public String retry(Scope scope, @PathVariable long id) {
        Post post = find(scope, id);
        if (!scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)) {
            throw new Closed("mail.closed");
        }
        if (!table.retry(id)) {
            throw new RuleViolation("mail.retry");
        }
        audit.write(
                scope,
                "mail.retry",
                new SubjectRef("platform.mail", Long.toString(id)),
                DataClass.ADMINISTRATION,
                post.territory(),
                "",
                null,
                null);
        return "redirect:/verwaltung/post/" + id;
    }

    @GetMapping("/verwaltung/post.{format}")
    void file(
            Scope scope,
            @PathVariable String format,
            @RequestParam(name = "stand", defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        List<Column<Post>> columns = List.of(
                Column.integer("nummer", Post::id),
                Column.text("an", Post::to),
                Column.text("betreff", Post::subject),
                Column.text("stand", p -> text(p.state())),
                Column.text("angelegt", p -> formats.dateTime(p.createdAt())),
                Column.text("versandt", p -> p.sentAt() == null ? "" : formats.dateTime(p.sentAt())),
                Column.integer("versuche", Post::attempts),
                Column.text("fehler", Post::error));
        Provenance provenance = new Provenance("Postausgang", null, null, clock.today(), demo, List.of());
        List<Post> rows = posts.list(scope, state(state).orElse(null), MOST);
        Downloads.send(new Table<>("Post", columns, rows, provenance), "post", format, response);
    }

    private String text(State state) {
        return messages.getMessage("platform.mail.state." + state, null, Locale.GERMAN);
    }

    private static Optional<State> state(@Nullable String name) {
        return Arrays.stream(State.values()).filter(s -> s.name().equals(name)).findFirst();
    }

    private Post find(Scope scope, long id) {
        return posts.find(scope, id).orElseThrow(() -> new NotFound("mail " + id));
    }
}
