package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.store.RequestStore;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Attachments of a request are read and laid down by both sides. What they say to each other are messages, not comments. */
@Component
public class RequestAccess implements SubjectAccess {

    private final RequestStore requests;

    RequestAccess(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return Request.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? requests.find(scope, Long.parseLong(id)).map(RequestAccess::of)
                : Optional.empty();
    }

    /** The same for one that was read already. */
    public static Access of(Request request) {
        return new Access(
                request.subject(),
                request.title(),
                request.path(),
                DataClass.COOPERATION,
                request.territory(),
                request.write(),
                false,
                other -> Reach.sees(other, request.territory()));
    }
}
