package de.lichtweg.demo.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.document.Documents.Sent;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the builder and the offices have put down about three lots: two builder's lists, a few documents, a comment. All of it is
 * generated and says so.
 */
@Component
class DemoBuilding {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);
    private static final Instant SAID = Instant.parse("2026-11-24T08:10:00Z");
    private static final Scope TOWN_HALL = new Scope(
            "gemeinde-nossen",
            "Gemeinde Nossen",
            Role.MUNICIPALITY,
            null,
            Set.of(new RegionKey("14627180")),
            RightsTable.standard());

    private final Activities activities;
    private final Ledger ledger;
    private final Imports imports;
    private final Subjects subjects;
    private final Documents documents;
    private final Comments comments;
    private final LichtwegClock clock;

    DemoBuilding(
            Activities activities,
            Ledger ledger,
            Imports imports,
            Subjects subjects,
            Documents documents,
            Comments comments,
            LichtwegClock clock) {
        this.activities = activities;
        this.ledger = ledger;
        this.imports = imports;
        this.subjects = subjects;
        this.documents = documents;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * A lot and how far it is, in percent of its addresses.
     *
     * @param begin first day of the building
     */
    private record Lot(String title, LocalDate begin, int active, int connected, int passed, int trench) {}

    private static final List<Lot> LOTS = List.of(
            new Lot("Los 1 · Großenhain", LocalDate.of(2023, 5, 2), 6, 58, 80, 92),
            new Lot("Los 5 · Nossen", LocalDate.of(2024, 9, 2), 0, 31, 52, 60),
            new Lot("Los 7 · Priestewitz", LocalDate.of(2026, 3, 9), 0, 6, 22, 34));

    /** Reads the lists and hangs the documents up; on a day in November, by the clock of who calls. */
    void install(Scope office) {
        List<Activity> all = activities.list(office);
        StringBuilder autumn = new StringBuilder(HEAD);
        StringBuilder newest = new StringBuilder(HEAD);
        for (Lot lot : LOTS) {
            find(all, lot.title()).ifPresent(a -> lists(office, lot, a, autumn, newest));
        }
        read(office, "Bauliste_Oktober_erzeugt.csv", autumn);
        read(office, "Bauliste_November_erzeugt.csv", newest);
        find(all, "Los 7 · Priestewitz").ifPresent(a -> documents(office, a));
    }

    private static final String HEAD = "lichtweg_id;aktivitaet;baustand;seit;meter\n";

    private static Optional<Activity> find(List<Activity> all, String title) {
        return all.stream().filter(a -> a.title().equals(title)).findFirst();
    }

    /** In October whatever lies at the plot by now was only passed; so the curve knows the day of it. */
    private void lists(Scope office, Lot lot, Activity activity, StringBuilder autumn, StringBuilder newest) {
        AddressQuery query = AddressQuery.all(RegionKey.common(activity.draft().territory()))
                .with("activity", Long.toString(activity.id()));
        List<AddressRow> rows = StreamSupport.stream(
                        ledger.view(office, AsOf.NOW).rows(query, "address").spliterator(), false)
                .toList();
        long days = ChronoUnit.DAYS.between(lot.begin(), NEWEST) - 20;
        for (int i = 0; i < rows.size(); i++) {
            double at = 100.0 * i / rows.size();
            int metres = 6 + (int) (rows.get(i).id() * 7 % 23);
            String begin = rows.get(i).id() + ";" + activity.id() + ";";
            if (at < lot.passed()) {
                LocalDate passed = lot.begin().plusDays(20 + (long) (at / lot.passed() * (days - 20)));
                autumn.append(row(begin, "am Grundstück", passed, metres));
                LocalDate connected = passed.plusDays(15);
                if (at < lot.connected() && !connected.isAfter(NEWEST)) {
                    newest.append(row(begin, at < lot.active() ? "aktiv" : "angeschlossen", connected, metres));
                }
            } else if (at < lot.trench()) {
                newest.append(row(begin, "im Tiefbau", NEWEST.minusDays(i % 12), metres));
            } else {
                newest.append(begin).append("geplant;;").append(metres).append('\n');
            }
        }
    }

    private static String row(String begin, String state, LocalDate day, int metres) {
        return begin + state + ";" + day + ";" + metres + "\n";
    }

    private void read(Scope office, String name, StringBuilder list) {
        try {
            Path file = Files.createTempFile("bauliste", ".csv");
            Files.writeString(file, list);
            imports.run(
                    "progress",
                    file,
                    new Request(office, null, NEWEST, null, null, null, true, false, null, name, "demo"),
                    Map.of(),
                    null);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void documents(Scope office, Activity activity) {
        subjects.find(office, subject(activity)).ifPresent(access -> {
            add(office, access, "Zuwendungsbescheid_erzeugt.pdf", "Bescheid in abschliessender Hoehe", "2022-09-12");
            add(office, access, "Protokoll_Bauberatung_erzeugt.pdf", "Protokoll der Bauberatung", "2026-11-05");
        });
    }

    private void add(Scope office, Access access, String name, String title, String day) {
        String text = title.replace("abschliessender Hoehe", "abschließender Höhe");
        documents.add(
                office, access, new Sent(name, new ByteArrayInputStream(pdf(title)), text, LocalDate.parse(day), true));
    }

    private static SubjectRef subject(Activity activity) {
        return new SubjectRef(Activities.SUBJECT, Long.toString(activity.id()));
    }

    /** A page with one line and the mark of the demo. */
    private static byte[] pdf(String title) {
        String text = "BT /F1 16 Tf 60 760 Td (" + title
                + ") Tj 0 -28 Td (Erzeugt fuer die Demo. Kein echtes Schreiben.) Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(o -> file.append("%010d 00000 n \n".formatted(o)));
        file.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Once everybody has an account, the town hall tells the coordination something. */
    @EventListener(Preparation.Done.class)
    void comment() {
        find(activities.list(TOWN_HALL), "Los 5 · Nossen")
                .flatMap(a -> subjects.find(TOWN_HALL, subject(a)))
                .filter(access -> comments.list(TOWN_HALL, access).isEmpty())
                .ifPresent(access -> {
                    clock.setTo(SAID);
                    try {
                        comments.add(
                                TOWN_HALL,
                                access,
                                "@Koordination Die verkehrsrechtliche Anordnung für Raußlitz liegt vor. Erzeugt für die Demo.",
                                Set.of());
                    } finally {
                        clock.run();
                    }
                });
    }
}
