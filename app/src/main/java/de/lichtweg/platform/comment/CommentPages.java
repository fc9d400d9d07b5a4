package de.lichtweg.platform.comment;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes comments; they are shown on the pages of their records. */
@Controller
@RequestMapping("/kommentare")
class CommentPages {

    private final Comments comments;
    private final Subjects subjects;

    CommentPages(Comments comments, Subjects subjects) {
        this.comments = comments;
        this.subjects = subjects;
    }

    @PostMapping
    String add(
            Scope scope,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "satz", defaultValue = "") String record,
            @RequestParam(name = "kommentar", defaultValue = "") String text,
            @RequestParam(name = "erwaehnt", defaultValue = "") Set<Long> mentioned) {
        Access access = subjects.get(scope, new SubjectRef(kind, record));
        comments.add(scope, access, text, mentioned);
        return "redirect:" + access.path() + "#kommentare";
    }

    @PostMapping("/{id:\\d+}/gelesen")
    String read(Scope scope, @PathVariable long id) {
        comments.read(scope, id);
        return "redirect:/start";
    }
}
