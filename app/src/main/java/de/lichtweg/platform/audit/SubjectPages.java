package de.lichtweg.platform.audit;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.Map;

/** Where the records of a module are shown; a bean of this type lets entries of the audit log lead to them. */
public interface SubjectPages {

    /** Record → path of its page, of those that this module has and the scope may look at. One question for all. */
    Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects);
}
