package de.lichtweg.planning.web;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.layer.MapGround;
import de.lichtweg.geodata.layer.MapGround.Sign;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.web.Views.Key;
import de.lichtweg.planning.web.Views.PlanMap;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A plan on a map: settings and legend of the page, and what a bubble says about the parts of a plan. */
@Component
class PlanMaps {

    private static final Sign DISTRIBUTOR = Sign.of("lw-ink", "", "M2.6 2.6h8.8v8.8h-8.8z");
    private static final Sign POP = Sign.of("lw-target", "lw-ink", "M7 .6 13.4 7 7 13.4 .6 7z");

    /** Layers of the file, and the columns of them that a bubble names. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "trenches", List.of("strasse", "oberflaeche", "verfahren", "laenge_m", "kosten_eur"),
            "house_connections", List.of("anschluss", "laenge_m"),
            "pop", List.of("bezeichner", "einheiten"),
            "nvt", List.of("bezeichner", "pop", "plaetze", "einheiten", "adressen", "zuleitung_m"),
            "homes", List.of("strasse", "hausnummer", "einheiten", "nvt", "leitung_m", "grund"));

    private final MapGround ground;
    private final Regions regions;
    private final InstallationCrs crs;
    private final LichtwegClock clock;
    private final JsonMapper json;
    private final MessageSource messages;

    PlanMaps(
            MapGround ground,
            Regions regions,
            InstallationCrs crs,
            LichtwegClock clock,
            JsonMapper json,
            MessageSource messages) {
        this.ground = ground;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
        this.json = json;
        this.messages = messages;
    }

    /** The map of a plan. */
    PlanMap of(Scope scope, RegionKey region, Plan plan, String features) {
        Texts texts = Texts.current(messages);
        MapGround.Ground below = ground.of(scope, List.of(DISTRIBUTOR, POP), box(region));
        int without = plan.addresses() - plan.connected();
        return new PlanMap(
                below.settings(),
                features,
                json.writeValueAsString(words(texts)),
                List.of(
                        key("trenches", "line", null, texts.kilometres(plan.trenchMm()), texts),
                        key("house_connections", "thin", null, texts.number(plan.connected()), texts),
                        key("nvt", "sign", DISTRIBUTOR, texts.number(plan.distributors()), texts),
                        key("pop", "sign", POP, texts.number(plan.pops()), texts),
                        key("homes", "dot", null, texts.number(plan.connected()), texts),
                        key("left", "ring", null, texts.number(without), texts)),
                below.credits());
    }

    private static Key key(String layer, String kind, @Nullable Sign sign, String count, Texts texts) {
        return new Key(layer, kind, Optional.ofNullable(sign), texts.get("estimate.layer." + layer), count);
    }

    private static Map<String, Object> words(Texts texts) {
        Map<String, Object> words = new LinkedHashMap<>();
        TOLD.forEach((layer, columns) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            columns.forEach(column -> fields.put(column, texts.get("estimate.told." + column)));
            words.put(layer, Map.of("title", texts.get("estimate.one." + layer), "fields", fields));
        });
        return words;
    }

    private Envelope box(RegionKey region) {
        Geometry boundary = regions.boundary(region, clock.today());
        if (boundary == null) {
            return region.parent().map(this::box).orElseGet(Envelope::new);
        }
        return crs.to(Crs.WGS84).transform(boundary.getEnvelope()).getEnvelopeInternal();
    }
}
