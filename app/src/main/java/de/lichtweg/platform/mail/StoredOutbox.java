package de.lichtweg.platform.mail;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in the database. Without {@code spring.mail.host} nothing leaves. */
@Service
class StoredOutbox implements Outbox {

    private final MailTable table;
    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final String url;

    StoredOutbox(MailTable table, ObjectProvider<JavaMailSenderImpl> sender, @Value("${lichtweg.url}") String url) {
        this.table = table;
        this.sender = sender;
        this.url = url.replaceAll("/+$", "");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Scope scope, Mail mail) {
        return table.insert(scope, mail);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Scope scope, String kind, String to, Instant before) {
        table.forget(scope, kind, to, before);
    }

    @Override
    public boolean isConnected() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public String link(String path) {
        return url + path;
    }
}
