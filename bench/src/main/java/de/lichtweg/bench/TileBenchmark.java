package de.lichtweg.bench;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.security.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.boot.WebApplicationType;

/**
 * T1 and T2: tiles that nobody has asked for yet, drawn by addresses so that dense ones come more often, asked for over HTTP
 * by somebody who is signed in, gzip included; and the largest tile of all zooms.
 */
final class TileBenchmark implements Benchmark {

    private static final RegionKey STATE = new RegionKey("14");
    private static final int TILES = 1_500;
    private static final int MOST_BYTES = 150_000;
    /** What a dense tile of z14 costs PostGIS by the goals of speed. */
    private static final double REFERENCE_MS = 39;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public List<Outcome> run(Setting setting) throws Exception {
        try (State state = State.open(setting.home(), setting.addresses(), WebApplicationType.SERVLET)) {
            state.bean(Accounts.class)
                    .ensureRole(
                            State.SCOPE,
                            new RoleAccount(
                                    "koordination",
                                    "Koordination",
                                    Role.DISTRICT_COORDINATION,
                                    "Koordination der Messung",
                                    OrganisationKind.DISTRICT,
                                    STATE));
            List<AddressRow> addresses = state.bean(Ledger.class)
                    .view(State.SCOPE, AsOf.NOW)
                    .list(AddressQuery.all(STATE), "address", 0, setting.addresses())
                    .rows();
            String base = "http://127.0.0.1:" + state.setting("local.server.port");
            Places places = new Places(state.bean(InstallationCrs.class), addresses, new SplittableRandom(5));
            try (Visitor visitor = new Visitor(base).as("koordination")) {
                // other classes of colour warm the code, not the answers
                for (Tile tile : places.draw(12, 16, 1_200)) {
                    visitor.open(tile.path() + "&farbe=operator");
                }
                return outcomes(visitor, places);
            }
        }
    }

    private static List<Outcome> outcomes(Visitor visitor, Places places) throws Exception {
        List<Double> times = new ArrayList<>();
        int largest = 0;
        Set<Tile> tiles = places.draw(12, 16, TILES);
        for (Tile tile : tiles) {
            times.add(visitor.open(tile.path()));
            largest = Math.max(largest, visitor.bytes());
        }
        for (Tile tile : places.draw(6, 11, 200)) {
            visitor.open(tile.path());
            largest = Math.max(largest, visitor.bytes());
        }
        Timing timing = timing(times);
        List<Outcome> outcomes = new ArrayList<>(List.of(
                Outcome.atMost(
                        "T1", times.size() + " tiles z12 to z16, uncached, over HTTP, p95", timing.percentile(95), 5),
                Outcome.atMost("T1", "the same, median", timing.median(), 5),
                new Outcome(
                        "T2",
                        "largest tile of z6 to z16, gzip",
                        String.format(Locale.ROOT, "%.1f KB", largest / 1000.0),
                        "at most 150 KB",
                        largest <= MOST_BYTES)));
        outcomes.add(besidePostGis(places, tiles, timing));
        return outcomes;
    }

    /** Tiles per second of one asker, beside a PostGIS that has the same points; by the figure of reference without one. */
    private static Outcome besidePostGis(Places places, Set<Tile> tiles, Timing own) throws Exception {
        Optional<Path> programs = PostGis.installed();
        if (programs.isEmpty()) {
            return Outcome.atLeast(
                    "T1",
                    "tiles/s, PostGIS is not installed (apt-get install postgresql-15-postgis-3): its reference for a dense tile",
                    REFERENCE_MS / own.mean(),
                    5);
        }
        List<Double> times = new ArrayList<>();
        try (PostGis peer = PostGis.start(programs.get(), places.crs, places.addresses)) {
            for (Tile tile : places.draw(12, 16, 200)) {
                peer.open(tile.z, tile.x, tile.y);
            }
            for (Tile tile : tiles) {
                times.add(peer.open(tile.z, tile.x, tile.y));
            }
        }
        Timing timing = timing(times);
        return Outcome.atLeast(
                "T1",
                String.format(
                        Locale.ROOT,
                        "tiles/s beside PostGIS with gzip alone (mean %s, p95 %s; here %s)",
                        Timing.ms(timing.mean()),
                        Timing.ms(timing.percentile(95)),
                        Timing.ms(own.mean())),
                timing.mean() / own.mean(),
                5);
    }

    private static Timing timing(List<Double> times) {
        return Timing.of(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A tile by its numbers. */
    private record Tile(int z, long x, long y) {

        String path() {
            return "/karte/kacheln/addresses/" + z + "/" + x + "/" + y + "?region=14";
        }
    }

    /** Draws tiles by addresses. */
    private record Places(InstallationCrs crs, List<AddressRow> addresses, SplittableRandom random) {

        /** Different tiles. */
        Set<Tile> draw(int fromZoom, int toZoom, int count) {
            Set<Tile> tiles = new LinkedHashSet<>();
            for (int tries = 0; tiles.size() < count && tries < count * 20; tries++) {
                AddressRow a = addresses.get(random.nextInt(addresses.size()));
                double[] at = {a.x(), a.y()};
                crs.to(Crs.WGS84).transform(at);
                int z = random.nextInt(fromZoom, toZoom + 1);
                double scale = 1 << z;
                double lat = Math.toRadians(at[1]);
                long x = (long) ((at[0] + 180) / 360 * scale);
                long y = (long) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * scale);
                tiles.add(new Tile(z, x, y));
            }
            return tiles;
        }
    }
}
