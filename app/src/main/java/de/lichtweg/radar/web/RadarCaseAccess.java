package de.lichtweg.radar.web;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.Visible;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases as records: whoever sees one may read what is said about it, whoever notes on it may say something. */
@Component
class RadarCaseAccess implements SubjectAccess {

    private final RadarDesk desk;
    private final Texts texts;

    RadarCaseAccess(RadarDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return RadarDesk.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}") ? desk.find(scope, Long.parseLong(id)).map(c -> of(scope, c)) : Optional.empty();
    }

    /** The same of one that the scope was shown. */
    Access of(Scope scope, RadarCase c) {
        return new Access(
                new SubjectRef(RadarDesk.SUBJECT, Long.toString(c.id())),
                texts.title(c),
                "/radar/" + c.id(),
                c.dataClass(),
                c.municipality(),
                false,
                Visible.mayNote(scope, c.municipality()),
                other -> Visible.mayRead(other, c.municipality(), c.secret()));
    }
}
