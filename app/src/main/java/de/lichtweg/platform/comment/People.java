package de.lichtweg.platform.comment;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.util.List;

/** Who signs in; implemented by the module that owns the accounts. */
public interface People {

    /** An account by its number, its login, which stands in no form, and the name that stands in the header. */
    record Person(long id, String login, String name) {}

    /** Everybody who may look at what hangs on a record, by name; asked by somebody who may do so too. */
    List<Person> readers(Scope scope, Access access);
}
