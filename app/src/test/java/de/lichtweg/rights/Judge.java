package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Routes;
import de.lichtweg.platform.security.Routes.Route;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import java.util.Set;

/** What the two tables say about one question of one viewer at one place. */
record Judge(Probe probe, Place place, Viewer viewer) {

    private static final Routes ROUTES = Routes.standard();

    /** Names that make a question one about the place. */
    private static final Set<String> PLACED = Set.of(
            "region",
            "address",
            "run",
            "dryRun",
            "operation",
            "audit",
            "grant",
            "report",
            "activity",
            "notice",
            "note",
            "document",
            "goal",
            "commitment",
            "secretCommitment",
            "correction",
            "photo",
            "deadline",
            "bulk",
            "estimate",
            "secretEstimate",
            "basis");

    /** Records that only those read who may read promises in confidence. */
    private static final Set<String> CONFIDENTIAL = Set.of("secretCommitment", "secretEstimate");

    /** Records of an activity, or like one: of others they are not read by whoever reads only his own organisation's. */
    private static final Set<String> LED = Set.of("activity", "document", "photo", "deadline", "bulk", "commitment");

    /** Records that belong to who made them, and to who administers them. */
    private static final Set<String> PERSONAL = Set.of("upload", "job", "login", "mandate", "view");

    private Scope scope() {
        return viewer.scope();
    }

    /** Whether the table of routes lets this viewer ask at all. */
    boolean mayAsk() {
        return ROUTES.listed(probe.route().method(), probe.route().pattern()).stream()
                .anyMatch(r -> r.allows(scope()));
    }

    /** Whether one of its lines is satisfied at the place that is asked about. */
    private boolean mayAskHere(RegionKey where) {
        return ROUTES.listed(probe.route().method(), probe.route().pattern()).stream()
                .anyMatch(r -> scope().may(r.needed(), r.dataClass(), where));
    }

    /** The place of a record is its municipality, that of a page about a region the region. */
    private RegionKey where(String template) {
        boolean record = names(template).stream().anyMatch(n -> PLACED.contains(n) && !n.equals("region"));
        return record && !names(template).contains("region")
                ? new RegionKey(place.values().getOrDefault("municipality", "14"))
                : place.region();
    }

    private Set<String> names(String template) {
        return new Probe(probe.file(), probe.route(), java.util.List.of(template), "").names();
    }

    private String template(String url) {
        return probe.urls().stream()
                .filter(t -> place.fill(t).equals(url))
                .findFirst()
                .orElse(url);
    }

    /** Whether the answer must be a refusal, as far as the tables alone tell. */
    boolean isRefused(String url) {
        if (probe.route().dataClass() == DataClass.PUBLIC) {
            return probe.route().level() == Level.RAW && viewer.isPublic();
        }
        if (!mayAsk()) {
            return true;
        }
        Set<String> names = names(template(url));
        if (names.stream().anyMatch(PERSONAL::contains)) {
            return !owner() && !scope().may(Level.RAW, DataClass.ADMINISTRATION, where(template(url)));
        }
        return names.stream().anyMatch(PLACED::contains) && !mayAskHere(where(template(url)));
    }

    private boolean owner() {
        return Sowing.VILLAGES.stream()
                .filter(v -> v.key().equals(place.values().get("municipality")))
                .anyMatch(v -> v.owner().equals(viewer.login()));
    }

    /** What is wrong with the status, and with what is shown to who may see it all. */
    Optional<String> statusFault(String url, Answer answer) {
        String what = viewer + " " + probe.route().method() + " " + url + " answers " + answer.status();
        if (answer.status() >= 500) {
            return Optional.of(what + ", a fault of the program");
        }
        if (!mayAsk()) {
            boolean right = viewer.isPublic()
                    ? answer.header("location").contains("/anmelden") || answer.status() == 401
                    : answer.status() == 403;
            return right ? Optional.empty() : Optional.of(what + " though the table of routes closes it");
        }
        boolean refused = isRefused(url);
        if (refused && answer.isShown() && !published()) {
            return Optional.of(what + " though the table of rights closes it at " + place.region());
        }
        if (!refused && answer.isShown() && mayAskHere(where(template(url)))) {
            String expected = place.fill(probe.shows()).replace("{viewer}", viewer.login());
            boolean whole = scope().may(Level.RAW, DataClass.BUSINESS_SECRET, where(template(url)));
            return !whole || answer.text().contains(expected)
                    ? Optional.empty()
                    : Optional.of(what + " and does not show " + expected);
        }
        boolean sure = probe.route().dataClass() != DataClass.PUBLIC
                && !refused
                && mayAskHere(where(template(url)))
                && whollySeen(url);
        return sure && !answer.isOpened() && answer.status() != 204
                ? Optional.of(what + " though the tables open it")
                : Optional.empty();
    }

    /** Pages that show published rates where the ledger is closed. */
    private boolean published() {
        return probe.route().pattern().matches("/(kommunen|lagebild)/\\{region}(/verlauf)?");
    }

    private boolean whollySeen(String url) {
        boolean personal = names(template(url)).stream().anyMatch(PERSONAL::contains);
        boolean sown =
                !probe.route().pattern().contains("{") || !names(template(url)).isEmpty();
        boolean led = names(template(url)).stream().noneMatch(LED::contains)
                || scope().may(probe.route().level(), DataClass.ACTIVITY, where(template(url)));
        boolean open = names(template(url)).stream().noneMatch(CONFIDENTIAL::contains)
                || scope().may(Level.RAW, DataClass.BUSINESS_SECRET, where(template(url)));
        return sown && led && open && (!personal || owner());
    }

    /** Whether somebody reads the activity that he may not change: that it exists is no news to him. */
    boolean knowsOf(String url) {
        String template = template(url);
        return names(template).stream().anyMatch(LED::contains)
                && scope().may(Level.ADDRESS, DataClass.ACTIVITY, where(template))
                && probe.route().level() == Level.WRITE;
    }

    /** What is not public is not kept on the way. */
    Optional<String> cacheFault(Answer answer) {
        boolean open = probe.route().dataClass() == DataClass.PUBLIC;
        String kept = answer.header("cache-control");
        return open || kept.contains("no-store") || kept.contains("private")
                ? Optional.empty()
                : Optional.of(answer.url() + " may be kept: " + kept);
    }

    /** Whether a secret may stand in the answer. */
    boolean mayRead(Secret secret) {
        return secret.isOpenTo(scope()) || isNamedByOffice(secret) || isColleague(secret);
    }

    /** Whoever reads what somebody reported reads who it was, and whoever reads a record whom he can address there. */
    private boolean isColleague(Secret secret) {
        String pattern = probe.route().pattern();
        boolean named = pattern.startsWith("/rueckmeldungen")
                        && scope().may(Level.ADDRESS, DataClass.MUNICIPAL_REPORT, secret.region())
                || pattern.startsWith("/adressen/meldungen")
                        && scope().may(Level.ADDRESS, DataClass.INTERNAL, secret.region())
                || pattern.startsWith("/foerderung/{id")
                        && scope().may(Level.ADDRESS, DataClass.FUNDING, secret.region())
                || (pattern.startsWith("/aktivitaeten/{id") || pattern.startsWith("/zusagen/{id"))
                        && scope().may(Level.ADDRESS, DataClass.ACTIVITY, secret.region());
        return named
                && secret.dataClass() == DataClass.ADMINISTRATION
                && secret.teller().startsWith("gemeinde-");
    }

    /** Who administers accounts reads to which operator one belongs; names of operators are public, what they say is not. */
    private boolean isNamedByOffice(Secret secret) {
        Route route = probe.route();
        return !secret.teller().isEmpty()
                && route.dataClass() == DataClass.ADMINISTRATION
                && scope().may(Level.AGGREGATE, DataClass.ADMINISTRATION, secret.region());
    }
}
