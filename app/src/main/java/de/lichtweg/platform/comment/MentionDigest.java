package de.lichtweg.platform.comment;

import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where somebody was mentioned and has not said that it was read. */
@Component
@Order(50)
class MentionDigest implements DigestSource {

    private static final int SHOWN = 200;

    private final Comments comments;
    private final MessageSource messages;

    MentionDigest(Comments comments, MessageSource messages) {
        this.comments = comments;
        this.messages = messages;
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        return comments.mentions(scope).stream()
                .map(m -> new DigestLine("mention", text(m), m.record().path() + "#kommentare"))
                .toList();
    }

    private String text(Mention m) {
        String said = m.body().replaceAll("\\s+", " ");
        return messages.getMessage(
                "digest.mention",
                new Object[] {
                    m.record().title(), m.author(), said.length() > SHOWN ? said.substring(0, SHOWN) + " …" : said
                },
                LocaleContextHolder.getLocale());
    }
}
