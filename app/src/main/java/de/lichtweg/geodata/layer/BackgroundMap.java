package de.lichtweg.geodata.layer;

import de.lichtweg.platform.security.ForeignServers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A base map of another server below everything else. There is none unless the operator of the installation names one with
 * {@code lichtweg.map.background.url}: whoever looks at it tells that server where they look.
 */
@Component
public class BackgroundMap implements ForeignServers {

    private static final int DEEPEST = 20;

    private final Optional<Tiles> tiles;

    BackgroundMap(
            @Value("${lichtweg.map.background.url:}") String url,
            @Value("${lichtweg.map.background.name:Hintergrundkarte}") String name,
            @Value("${lichtweg.map.background.attribution:}") String attribution,
            @Value("${lichtweg.map.background.tile-size:256}") int tileSize,
            @Value("${lichtweg.map.background.max-zoom:18}") int maxZoom) {
        this.tiles = url.isBlank()
                ? Optional.empty()
                : Optional.of(new Tiles(url.strip(), name.strip(), attribution.strip(), tileSize, maxZoom));
    }

    /**
     * Pictures of a base map.
     *
     * @param url https, with {@code {z}}, {@code {x}} and {@code {y}}
     * @param name for people, beside its check box
     * @param attribution how its owner wants to be named
     * @param tileSize pixels of a picture's side
     * @param maxZoom deepest zoom that there are pictures of
     */
    public record Tiles(String url, String name, String attribution, int tileSize, int maxZoom) {

        /** Refuses what could not be shown, or might not be shown without naming its owner. */
        public Tiles {
            boolean complete = url.startsWith("https://")
                    && List.of("{z}", "{x}", "{y}").stream().allMatch(url::contains);
            if (!complete || url.contains(" ") || url.contains(";") || url.contains(",")) {
                throw new IllegalStateException("lichtweg.map.background.url: Bitte eine Adresse mit https:// und den"
                        + " Platzhaltern {z}, {x} und {y} angeben, nicht: " + url);
            }
            if (attribution.isEmpty()) {
                throw new IllegalStateException("lichtweg.map.background.attribution fehlt: Bitte angeben, wie der"
                        + " Anbieter der Hintergrundkarte genannt werden will.");
            }
            if (tileSize < 128 || tileSize > 1024 || maxZoom < 1 || maxZoom > DEEPEST) {
                throw new IllegalStateException("lichtweg.map.background: Bitte tile-size zwischen 128 und 1024 und"
                        + " max-zoom zwischen 1 und " + DEEPEST + " wählen.");
            }
        }

        /** The server, as a policy names it. */
        String origin() {
            URI address = URI.create(url.replaceAll("[{}]", ""));
            return "https://" + address.getAuthority();
        }
    }

    /** The base map, if there is one. */
    public Optional<Tiles> tiles() {
        return tiles;
    }

    @Override
    public Set<String> pictures() {
        return tiles.map(t -> Set.of(t.origin())).orElse(Set.of());
    }
}
