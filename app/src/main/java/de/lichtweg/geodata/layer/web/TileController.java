package de.lichtweg.geodata.layer.web;

import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.app.Tiles;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One tile of one layer; the query says which moments and filters. */
@Controller
class TileController {

    private final Tiles tiles;

    TileController(Tiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/karte/kacheln/{layer}/{z:\\d+}/{x:\\d+}/{y:\\d+}")
    void tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            Scope scope,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!Tile.exists(z, x, y)) {
            throw new NotFound("tile " + z + "/" + x + "/" + y);
        }
        String known = Objects.requireNonNullElse(request.getHeader("If-None-Match"), "");
        Tiles.Answer answer = tiles.get(scope, layer, question(request), new Tile(z, x, y), known);
        response.setHeader("ETag", answer.tag());
        // asked for again each time, because rights may end; answered without the tile where nothing changed
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        if (answer.known()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (answer.gzip().length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            send(answer.gzip(), request, response);
        }
    }

    private static MapQuestion question(HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.remove("as_of");
        parameters.remove("known_on");
        return new MapQuestion(Questions.of(request), parameters);
    }

    private static void send(byte[] gzip, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.mapbox-vector-tile");
        boolean packed = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "")
                .contains("gzip");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = packed ? gzip : new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
