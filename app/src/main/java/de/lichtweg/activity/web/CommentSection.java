package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityAccess;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the offices say to each other about an activity. */
@Component
@Order(500)
class CommentSection implements ActivitySection {

    private final ActivityAccess access;
    private final Comments comments;

    CommentSection(ActivityAccess access, Comments comments) {
        this.access = access;
        this.comments = comments;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        return access.of(scope, activity).map(record -> {
            var said = comments.list(scope, record);
            return Part.of(
                            "kommentare",
                            "platform.comments",
                            "platform/comment-parts :: list",
                            Map.of(
                                    "comments",
                                    said,
                                    "people",
                                    record.talk() ? comments.people(scope, record) : List.of(),
                                    "access",
                                    record))
                    .counted(said.size());
        });
    }
}
