package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Declaration;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The declaration of the demo district and whom to call. That district, agency and municipalities declared to cooperate in 2020 and again
 * in 2022 is published; wording, days and single signatures are generated. Contacts are offices, never persons.
 */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoPartners {

    private static final String SOURCE = "Jahre 2020 und 2022: grossenhain.de, Breitbandausbau";

    private final SignedDeclarations declarations;
    private final ContactBook contacts;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoPartners(
            SignedDeclarations declarations,
            ContactBook contacts,
            Organisations organisations,
            Regions regions,
            LichtwegClock clock) {
        this.declarations = declarations;
        this.contacts = contacts;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Writes them down.
     *
     * @param municipalities keys of organisations in the order of the regions
     */
    void write(Scope office, List<String> municipalities) {
        declaration(office, municipalities, 2020, municipalities.size());
        declaration(office, municipalities, 2022, municipalities.size());
        long desk = contact(
                office,
                "Breitbandkoordination Landkreis Meißen",
                regions.home(),
                "Koordination",
                "koordination@demo.invalid",
                "Markterkundung, Förderung, Rückmeldungen",
                null,
                null);
        contact(
                office,
                "Landratsamt Meißen",
                regions.home(),
                "Baukoordination",
                "baukoordination@demo.invalid",
                "Lose, Genehmigungen, Kreisstraßen",
                desk,
                clock.today().plusDays(9));
        contact(
                office,
                "Wirtschaftsförderung Region Meißen",
                regions.home(),
                "Gewerbegebiete",
                "gewerbe@demo.invalid",
                "Gewerbegebiete, Unternehmen",
                desk,
                null);
        contact(
                office,
                "Stadt Nossen",
                new RegionKey("14627180"),
                "Bauamt",
                "bauamt-nossen@demo.invalid",
                "Leerrohre, Straßenbau",
                null,
                null);
        contact(
                office,
                "Stadt Lommatzsch",
                new RegionKey("14627130"),
                "Hauptamt",
                "hauptamt-lommatzsch@demo.invalid",
                "Zusagen, Bürgerfragen",
                null,
                null);
    }

    private void declaration(Scope office, List<String> municipalities, int year, int signed) {
        LocalDate since = LocalDate.of(year, 1, 1);
        long id = declarations.create(
                office,
                new Declaration(
                        0,
                        regions.home(),
                        Integer.toString(year),
                        "Kooperationserklärung zum Breitbandausbau",
                        """
                        Landkreis, Wirtschaftsförderung und Kommunen treiben den Breitbandausbau gemeinsam voran. Sie melden einander, \
                        was gebaut wird, führen ihre Adressen nach einer gemeinsamen Vorlage und stimmen Bauvorhaben ab, bevor gegraben wird. \
                        Die Koordinierungsstelle hält das Bild zusammen und unterstützt alle Kommunen.""",
                        since,
                        true,
                        SOURCE,
                        true,
                        List.of()));
        List<Regions.Region> places = regions.children(regions.home(), clock.today());
        for (int i = 0; i < signed; i++) {
            declarations.sign(
                    office,
                    regions.home(),
                    id,
                    municipalities.get(i),
                    places.get(i).key(),
                    since,
                    true);
        }
    }

    private long contact(
            Scope office,
            String name,
            RegionKey territory,
            String role,
            String mail,
            String topics,
            @Nullable Long deputy,
            @Nullable LocalDate awayUntil) {
        String key =
                organisations.find(name).map(Organisations.Organisation::key).orElseThrow();
        return contacts.create(
                office,
                new Contact(
                        0, 1, key, name, territory, role, "", mail, "", topics, deputy, "", null, awayUntil, null, null,
                        true, true));
    }
}
