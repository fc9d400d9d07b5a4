package de.lichtweg.standards;

import java.time.LocalDate;
import java.util.List;

/** The procedure templates. Public facts: they are published procedures. */
public interface Templates {

    /** One version of a template; throws for one that there is not. */
    Template get(String key, int version);

    /** The version by which something begins on a day: the one that counts, before the first version the first. */
    Template valid(String key, LocalDate day);

    /** All versions of all templates, by key, the newest version first. */
    List<Template> list();
}
