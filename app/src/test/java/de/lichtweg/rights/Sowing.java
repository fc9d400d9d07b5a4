package de.lichtweg.rights;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.app.Uploads;
import de.lichtweg.geodata.ingest.app.Wizard;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.parties.Accounts;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sows an installation by the ordinary ways: two districts, three municipalities, in each one network that everybody knows
 * and one operator whose promises are secret, imports, a failed job with its file, an audit entry with secret values.
 */
final class Sowing {

    static final String DISTRICT_A = "14627";
    static final String DISTRICT_B = "14628";
    static final String A1 = "14627180";
    static final String A2 = "14627100";
    static final String B1 = "14628270";
    static final String NETWORK = "Netz Offen";
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private static final int ADDRESSES = 24;
    private static final String HALF_YEAR = "2026-06-30";

    /**
     * A municipality and the words by which its facts are recognised.
     *
     * @param code stands in names of files, cells and reasons
     * @param day the secret day of the promises
     * @param building how many addresses are being built, the next ones up to seven are promised
     */
    record Village(String key, String owner, String street, String operator, String code, LocalDate day, int building) {

        RegionKey region() {
            return new RegionKey(key);
        }
    }

    static final List<Village> VILLAGES = List.of(
            new Village(A1, "koordination-a", "Quittenallee", "Netz Verschwiegen", "quarz", date("2028-02-17"), 3),
            new Village(A2, "koordination-a", "Mispelgasse", "Netz Heimlich", "basalt", date("2028-02-18"), 4),
            new Village(B1, "koordination-b", "Schlehenweg", "Netz Diskret", "granit", date("2028-02-16"), 4));

    private final Accounts accounts;
    private final Imports imports;
    private final Uploads uploads;
    private final Wizard wizard;
    private final Operations operations;
    private final AuditLog audit;
    private final InstallationCrs crs;
    private final LichtwegClock clock;
    private final ActivityRegister activities;
    private final Hanging hanging;
    private final Grants grants;
    private final MunicipalReports reports;
    private final Commitments commitments;
    private final JdbcClient jdbc;
    private final Path folder;

    /** What is needed to sow. */
    record Tools(
            Accounts accounts,
            Imports imports,
            Uploads uploads,
            Wizard wizard,
            Operations operations,
            AuditLog audit,
            InstallationCrs crs,
            LichtwegClock clock,
            ActivityRegister activities,
            Hanging hanging,
            Grants grants,
            MunicipalReports reports,
            Commitments commitments,
            JdbcClient jdbc) {}

    /** What is needed to hang something on an activity. */
    record Hanging(Subjects subjects, Documents documents, Comments comments) {}

    /**
     * What the secret operators promise.
     *
     * @param downMbps downstream
     * @param upMbps upstream
     * @param daysLater days behind the day of the village
     */
    record Promises(int downMbps, int upMbps, int daysLater) {

        static final Promises USUAL = new Promises(1000, 500, 0);
    }

    private final Promises promises;

    Sowing(Tools tools, Path folder) {
        this(tools, folder, Promises.USUAL);
    }

    /** The same installation but for what is secret. */
    Sowing(Tools tools, Path folder, Promises promises) {
        this.promises = promises;
        this.accounts = tools.accounts;
        this.imports = tools.imports;
        this.uploads = tools.uploads;
        this.wizard = tools.wizard;
        this.operations = tools.operations;
        this.audit = tools.audit;
        this.crs = tools.crs;
        this.clock = tools.clock;
        this.activities = tools.activities;
        this.hanging = tools.hanging;
        this.grants = tools.grants;
        this.reports = tools.reports;
        this.commitments = tools.commitments;
        this.jdbc = tools.jdbc;
        this.folder = folder;
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }

    /** The key that the product makes of an operator's name. */
    static String key(String operator) {
        return operator.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Sows everything and says what to ask for where. */
    List<Place> sow() {
        clock.setTo(Instant.parse("2026-01-10T09:00:00Z"));
        Viewer.ALL.stream()
                .filter(v -> !v.isPublic())
                .forEach(v -> accounts.ensureRole(Scope.system("test"), v.account()));
        regions();
        VILLAGES.forEach(this::known);
        clock.setTo(NOW.minusSeconds(3600));
        List<Place> places = new ArrayList<>();
        for (String district : List.of(DISTRICT_A, DISTRICT_B)) {
            reports.begin(Scope.system("test"), new RegionKey(district), LocalDate.parse(HALF_YEAR));
        }
        reports.open(Scope.system("test"));
        for (Village village : VILLAGES) {
            activity(village);
            commitments(village);
            report(village);
            goal(village);
            Map<String, String> granted = Map.of("grant", Long.toString(grant(village)));
            places(village).forEach(p -> places.add(p.with(granted)));
        }
        clock.setTo(NOW);
        return places;
    }

    private void regions() {
        operations.write(Scope.system("test"), new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("delete from region.region where length(key) > 5").update();
            for (int i = 0; i < VILLAGES.size(); i++) {
                region(n, VILLAGES.get(i).key(), i);
                region(n, VILLAGES.get(i).key() + "-001", i);
            }
            return n;
        });
    }

    private void region(long operation, String key, int column) {
        jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, 'Ort ' || :key, 'Gemeinde', 'test', '2008-08-01', :n)
                        """).param("key", key).param("n", operation).update();
        Envelope square = new Envelope(west(column), west(column) + 9_000, 5_650_000, 5_659_000);
        jdbc.sql("""
                        -- its boundary
                        insert into region.boundary (key, source, geometry, valid_from, rec_from)
                        values (:key, 'test', :wkb, '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("wkb", new WKBWriter().write(new GeometryFactory().toGeometry(square)))
                .param("n", operation)
                .update();
    }

    private static double west(int column) {
        return 380_000 + 9_000.0 * column;
    }

    private static double x(Village village, int i) {
        return west(VILLAGES.indexOf(village)) + 4_000 + 30.0 * i;
    }

    /** What everybody in the administration knows: addresses and what the open network offers and builds. */
    private void known(Village village) {
        StringBuilder addresses =
                new StringBuilder("id;ags;ortsteil;strasse;hausnummer;plz;ort;x;y;haushalte;betriebe\n");
        StringBuilder offers = new StringBuilder("id;technologie;download;upload\n");
        StringBuilder plans = new StringBuilder("id;art;technologie;download;upload;bis;vertraulich\n");
        for (int i = 1; i <= ADDRESSES; i++) {
            String id = village.code() + i;
            addresses.append("%s;%s;Ort %s-001;%s;%d;01683;Ort;%.0f;5654000;%d;1\n"
                    .formatted(id, village.key(), village.key(), village.street(), i, x(village, i), 1 + i % 3));
            boolean fast = i > ADDRESSES - 8;
            offers.append("%s;%s\n".formatted(id, fast ? "FTTH;1000;500" : "FTTC;50;10"));
            if (i > 1 && i <= 7) {
                plans.append("%s;%s;FTTH;1000;500;31.12.2027;nein\n"
                        .formatted(id, i <= 1 + village.building() ? "im Bau" : "zugesagt"));
            }
        }
        take(village, "addresses", null, "2018-12-31", "adressen.csv", addresses, 25833);
        take(village, "supply", NETWORK, "2025-12-31", "versorgung.csv", offers, null);
        take(village, "prospects", NETWORK, HALF_YEAR, "bau.csv", plans, null);
        String sites = "standort_id;art;name;adress_id\nV1;Verwaltung;%1$s-rathaus;%1$s2\n".formatted(village.code());
        take(village, "sites", null, "2025-12-31", "orte.csv", sites, null);
    }

    private long take(
            Village village,
            String profile,
            @org.jspecify.annotations.Nullable String operator,
            String day,
            String name,
            CharSequence text,
            @org.jspecify.annotations.Nullable Integer epsg) {
        Path file = folder.resolve(village.code() + "-" + name);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Request request = new Request(
                Viewer.named(village.owner()).scope(),
                village.region(),
                LocalDate.parse(day),
                operator,
                null,
                true,
                false,
                false,
                epsg,
                file.getFileName().toString(),
                village.code() + name);
        return imports.run(profile, file, request, Map.of(), null).runId();
    }

    private List<Place> places(Village village) {
        long run = take(
                village,
                "prospects",
                village.operator(),
                HALF_YEAR,
                "datei.csv",
                "id;art;technologie;download;upload;bis;vertraulich\n"
                        + promise(village, 1, "zugesagt")
                        + promise(village, 8, "angekündigt"),
                null);
        UUID upload = uploads.add(
                Viewer.named(village.owner()).scope(),
                village.code() + "-auftrag.csv",
                stream("id;art;technologie;download;upload;bis;vertraulich\n%1$s2;%1$s-zelle;FTTH;1000;500;;ja\n"
                        .formatted(village.code())));
        uploads.keep(
                Viewer.named(village.owner()).scope(),
                upload,
                Map.of(
                        "profil",
                        "prospects",
                        "betreiber",
                        village.operator(),
                        "gebiet",
                        village.key(),
                        "stichtag",
                        HALF_YEAR));
        long job = wizard.start(Viewer.named(village.owner()).scope(), upload, false, false);
        await(job);
        Map<String, String> values = new TreeMap<>(tile(village));
        values.put("municipality", village.key());
        values.put("locality", village.key() + "-001");
        values.put(
                "address",
                one("select address_id from coverage.address_state where external_id = ?", village.code() + "1"));
        values.put("street", village.street());
        values.put("searched", village.street().substring(0, 8));
        values.put("network", key(NETWORK));
        values.put("secretOperator", key(village.operator()));
        values.put("run", Long.toString(run));
        values.put("file", village.code() + "-datei.csv");
        values.put("word", village.code());
        values.put(
                "dryRun",
                one("select max(id) from geodata.import_run where file_name = ?", village.code() + "-auftrag.csv"));
        values.put("operation", one("select operation from geodata.import_run where id = ?", run));
        values.put("upload", upload.toString());
        values.put("job", Long.toString(job));
        values.put("audit", audit(village));
        values.put("reason", village.code() + "-grund");
        values.put("login", login(village));
        values.put(
                "mandate",
                one(
                        "select max(m.id) from parties.mandate m join parties.person p on p.id = m.person_id where p.login = ?",
                        login(village)));
        values.put("slug", one("select min(slug) from portal.news where region = ?", DISTRICT_A));
        values.put("token", "niemals");
        values.put("report", one("select max(id) from monitoring.report where municipality = ?", village.key()));
        List<Place> places = new ArrayList<>(List.of(place(village.key(), values)));
        if (!village.key().equals(A2)) {
            places.add(place(village.key().substring(0, 5), values));
        }
        if (village.key().equals(A1)) {
            places.add(place("14", values));
        }
        return places;
    }

    /** Something that is done in the village, led by whoever coordinates it, with a note. */
    private void activity(Village village) {
        ActivityDraft draft = new ActivityDraft(
                new ActivityDraft.Basics(
                        ActivityKind.RESOLUTION, null, village.code() + "-vorhaben", "", "", "", false),
                new ActivityDraft.Parties(
                        one("select min(key) from parties.organisation where kind = ?", "DISTRICT"), "", null),
                List.of(village.region()),
                new ActivityDraft.Course(
                        0,
                        List.of(new ActivityDraft.Entry("draft", LocalDate.parse(HALF_YEAR))),
                        0,
                        ActivityState.RUNNING,
                        null),
                new ActivityDraft.Next("", "", null, LocalDate.parse(HALF_YEAR), "", null, Risk.HIGH, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
        long id = activities.create(Scope.system("test"), draft);
        Scope office = Scope.system("test");
        activities.note(office, id, village.code() + "-anruf");
        Access access = hanging.subjects().get(office, new SubjectRef(Activities.SUBJECT, Long.toString(id)));
        hanging.documents()
                .add(
                        office,
                        access,
                        new Documents.Sent(
                                village.code() + "-bescheid.txt",
                                stream(village.code() + "-inhalt"),
                                village.code() + "-beschreibung",
                                LocalDate.parse(HALF_YEAR),
                                false));
        hanging.comments().add(office, access, village.code() + "-kommentar", Set.of());
    }

    /** Money that is granted to the village. */
    private long grant(Village village) {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        return grants.create(
                Scope.system("test"),
                new GrantDraft(
                        new GrantDraft.Basics(
                                village.code() + "-zuwendung",
                                null,
                                village.region(),
                                "Stelle koordination-a",
                                GrantDraft.Model.GAP,
                                0,
                                0,
                                null,
                                "",
                                "",
                                "",
                                false),
                        new GrantDraft.Programmes("", ""),
                        List.of(new Decision(
                                Decision.Kind.FINAL,
                                LocalDate.parse(HALF_YEAR),
                                Money.euro(100),
                                shares,
                                "",
                                "",
                                false)),
                        Plan.even(shares, 2026, 2028),
                        OwnShares.NONE,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Something that the village wants to reach. */
    private void goal(Village village) {
        jdbc.sql("""
                        -- one goal
                        insert into strategy.goal (version, title, owner, region_key, measure, indicator, definition, source,
                          valid_from, state, changed_at, changed_by)
                        values (1, :title, 'Ort', :region, 'ADDRESSES', 'GIGABIT', '', '', '2025-01-01', 'IN_FORCE', now(),
                          'test')
                        """)
                .param("title", village.code() + "-ziel")
                .param("region", village.key())
                .update();
        jdbc.sql(
                        "-- its only point\ninsert into strategy.goal_point select max(id), date '2030-12-31', 10000 from strategy.goal")
                .update();
    }

    /** What the municipality says, which waits for the district. */
    private void report(Village village) {
        Report open = reports.list(Scope.system("test"), village.region()).getLast();
        reports.submit(
                Viewer.named(login(village)).scope(),
                open.id(),
                open.version(),
                Map.of("changed", village.code() + "-stand"),
                Way.SIGNED_IN);
    }

    /** What was promised in the village: by the open network for everybody to see, by the other one in confidence. */
    private void commitments(Village village) {
        String address = "region=%s&id=%s"
                .formatted(
                        village.key(),
                        one(
                                "select address_id from coverage.address_state where external_id = ?",
                                village.code() + "20"));
        LocalDate said = LocalDate.parse(HALF_YEAR);
        commitments.create(
                Scope.system("test"),
                commitment(village.code() + "-zusage", NETWORK, said, date("2027-12-31"), 1000, 500, false, address));
        commitments.create(
                Scope.system("test"),
                commitment(
                        village.code() + "-geheimzusage",
                        village.operator(),
                        said,
                        village.day().plusDays(promises.daysLater()),
                        promises.downMbps(),
                        promises.upMbps(),
                        true,
                        address));
    }

    private static CommitmentDraft commitment(
            String title,
            String operator,
            LocalDate said,
            LocalDate until,
            int down,
            int up,
            boolean secret,
            String addresses) {
        return new CommitmentDraft(
                new CommitmentDraft.Basics(title, operator, Binding.CONTRACT, said, "", secret, false),
                new CommitmentDraft.Promised(Technology.FTTH, down, up, until, addresses),
                CommitmentDraft.Quota.NONE,
                List.of(),
                List.of());
    }

    private String promise(Village village, int number, String kind) {
        return "%s%d;%s;FTTH;%d;%d;%td.%<tm.%<tY;ja\n"
                .formatted(
                        village.code(),
                        number,
                        kind,
                        promises.downMbps(),
                        promises.upMbps(),
                        village.day().plusDays(promises.daysLater()));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String region, Map<String, String> common) {
        Map<String, String> values = new TreeMap<>(common);
        values.put("region", region);
        values.put("name", region.length() > 5 ? "Ort " + region : region.length() == 5 ? "" : "Sachsen");
        return new Place(new RegionKey(region), values);
    }

    static String login(Village village) {
        return "gemeinde-" + (village.key().equals(A1) ? "a1" : village.key().equals(A2) ? "a2" : "b1");
    }

    private Map<String, String> tile(Village village) {
        double[] xy = {x(village, 1), 5_654_000};
        crs.to(Crs.WEB_MERCATOR).transform(xy);
        Map<String, String> tile = new TreeMap<>();
        for (int zoom : List.of(9, 14)) {
            tile.put("x" + zoom, Integer.toString((int) World.x(xy[0]) >> World.BITS - zoom));
            tile.put("y" + zoom, Integer.toString((int) World.y(xy[1]) >> World.BITS - zoom));
        }
        return tile;
    }

    private String audit(Village village) {
        audit.write(
                Viewer.named(village.owner()).scope(),
                "probe.change",
                new SubjectRef("probe", village.key()),
                DataClass.BUSINESS_SECRET,
                village.region(),
                village.code() + "-grund",
                "{\"wert\":\"" + village.code() + "-vorher\"}",
                "{\"wert\":\"" + village.code() + "-nachher\"}");
        return one("select max(id) from platform.audit_entry where subject_id = ?", village.key());
    }

    private void await(long job) {
        long deadline = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
        while (!one("select state from platform.job where id = ?", job).equals("FAILED")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "job " + job + " is " + one("select state from platform.job where id = ?", job));
            }
            Thread.onSpinWait();
        }
    }

    private String one(String sql, Object parameter) {
        return jdbc.sql("-- one value\n" + sql)
                .param(parameter)
                .query(String.class)
                .single();
    }

    /** What must not be read by everybody. */
    static List<Secret> secrets() {
        List<Secret> all = new ArrayList<>();
        for (Village v : VILLAGES) {
            RegionKey region = v.region();
            all.add(new Secret(v.street(), DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-rathaus", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-ziel", DataClass.INTERNAL, Level.ADDRESS, region, ""));
            all.add(new Secret(login(v), DataClass.ADMINISTRATION, Level.AGGREGATE, region, login(v)));
            for (String text : List.of("-zelle", "-grund", "-vorher", "-nachher", "-auftrag.csv", "-datei.csv")) {
                all.add(new Secret(v.code() + text, DataClass.BUSINESS_SECRET, Level.RAW, region, ""));
            }
            if (v.key().equals(A1)) { // its document is the first, whose content the probes fetch
                all.add(new Secret(v.code() + "-inhalt", DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            }
            for (String word : List.of("vorhaben", "bescheid", "beschreibung", "kommentar")) {
                all.add(new Secret(v.code() + "-" + word, DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            }
            all.add(new Secret(v.code() + "-zuwendung", DataClass.FUNDING, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-vorhaben", DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-stand", DataClass.MUNICIPAL_REPORT, Level.ADDRESS, region, ""));
            all.add(new Secret(v.code() + "-zusage", DataClass.ACTIVITY, Level.ADDRESS, region, ""));
            all.add(new Secret(
                    v.code() + "-geheimzusage", DataClass.BUSINESS_SECRET, Level.RAW, region, key(v.operator())));
            for (String text :
                    List.of(v.operator(), key(v.operator()), v.day().toString(), "%td.%<tm.%<tY".formatted(v.day()))) {
                all.add(new Secret(text, DataClass.BUSINESS_SECRET, Level.RAW, region, key(v.operator())));
            }
        }
        return all;
    }
}
