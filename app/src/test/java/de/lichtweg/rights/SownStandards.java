package de.lichtweg.rights;

import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.rights.Sowing.Village;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.app.AdoptionStatements;
import de.lichtweg.standards.app.VersionAccess;
import de.lichtweg.standards.app.VersionDesk;
import de.lichtweg.standards.domain.Adoption.Stand;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/**
 * Sows a standard of the district of a village: published and adopted by the village, whose reason is recognised, and a next version that is
 * being written.
 */
final class SownStandards {

    private static final Scope OFFICE = Scope.system("test");

    private final VersionDesk desk;
    private final AdoptionStatements adoptions;
    private final VersionAccess access;
    private final Comments comments;

    SownStandards(BeanFactory beans) {
        desk = beans.getBean(VersionDesk.class);
        adoptions = beans.getBean(AdoptionStatements.class);
        access = beans.getBean(VersionAccess.class);
        comments = beans.getBean(Comments.class);
    }

    void sow(Village village) {
        LocalDate day = LocalDate.parse(Sowing.HALF_YEAR);
        String key = village.code() + "-regel";
        Standard standard = new Standard(
                key,
                StandardKind.TEMPLATE,
                village.region().district(),
                "",
                "",
                "Muster " + village.key(),
                "",
                0,
                false);
        desk.publish(
                OFFICE,
                key,
                desk.draft(OFFICE, standard, version(key, "Text", "")).number(),
                day);
        adoptions.declare(OFFICE, key, village.region(), 1, Stand.DEVIATES, day, village.code() + "-abweichung");
        Version draft = desk.draft(OFFICE, standard, version(key, village.code() + "-entwurf", ""));
        desk.consult(OFFICE, key, draft.number(), draft.revision(), day.plusYears(1));
        comments.add(OFFICE, access.find(OFFICE, key + ".2").orElseThrow(), village.code() + "-meinung", Set.of());
    }

    private static Version version(String key, String body, String note) {
        return new Version(key, 0, State.DRAFT, body, note, "", "", "", null, null, null, null, "", 0, false);
    }
}
