package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked that the office said something. The office itself reads of requests on its pages and in the digest: a mail for
 * each one would be a second inbox.
 */
@Component
class RequestLetters {

    private final MailAddresses addresses;
    private final Outbox outbox;
    private final MessageSource messages;

    RequestLetters(MailAddresses addresses, Outbox outbox, MessageSource messages) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * Tells them.
     *
     * @param request as it is after the message
     */
    void send(Scope scope, Request request, String what, String said) {
        addresses
                .of(List.of(request.organisation()))
                .getOrDefault(request.organisation(), List.of())
                .forEach(to -> outbox.send(scope, mail(request, what, said, to)));
    }

    private Mail mail(Request request, String what, String said, String to) {
        String number = Long.toString(request.id());
        return Mail.of(
                        to,
                        text("cooperation.request.mail.subject", number, request.title()),
                        text("cooperation.request.mail." + what, number, request.title(), said, link(request)),
                        request.subject(),
                        DataClass.COOPERATION,
                        request.territory())
                .once("request:" + number + ":" + request.version() + ":" + to);
    }

    private String link(Request request) {
        return outbox.link(request.path());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
