package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom to call in a region. It is about persons: no report keeps it. */
@Component
class ContactsInRegion implements RegionSection {

    private final ContactBook contacts;
    private final Texts texts;

    ContactsInRegion(ContactBook contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean reported() {
        return false;
    }

    @Override
    public Optional<Section> section(Question question) {
        if (!question.asOf().isNow() || !question.scope().mayAnywhere(Level.ADDRESS, DataClass.COOPERATION)) {
            return Optional.empty();
        }
        List<Line> lines = contacts.list(question.scope()).stream()
                .filter(c -> c.territory().equals(question.region()))
                .map(c -> line(c, question.today()))
                .toList();
        return Optional.of(
                Section.of(texts.get("cooperation.room.kontakte"), lines, question.most(), "", ContactController.PATH));
    }

    private Line line(Contact c, LocalDate today) {
        boolean absent = c.isAbsent(today);
        String note = Stream.of(
                        c.person(),
                        c.email(),
                        absent ? texts.get("cooperation.contact.away", texts.date(c.absentTo())) : "",
                        absent && !c.deputyName().isEmpty()
                                ? texts.get("cooperation.contact.deputy") + ": " + c.deputyName()
                                : "")
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(
                "contact." + c.id(),
                c.organisationName() + ", " + c.roleName(),
                c.phone(),
                note,
                ContactController.PATH + "?q="
                        + java.net.URLEncoder.encode(c.roleName(), java.nio.charset.StandardCharsets.UTF_8),
                absent ? Tone.WARN : Tone.PLAIN);
    }
}
