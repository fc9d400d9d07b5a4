package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.geodata.ingest.store.MappingStore;
import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds out what a file means: which table in it, which profile, which columns, which coordinate system. */
@Component
public class Recognition {

    /** The word for "find out yourself". */
    public static final String AUTO = "auto";

    private static final int ENOUGH = 30;

    private final ObjectProvider<ImportProfile> profiles;
    private final MappingStore mappings;
    private final int homeEpsg;

    Recognition(
            ObjectProvider<ImportProfile> profiles,
            MappingStore mappings,
            @Value("${lichtweg.crs:25833}") int homeEpsg) {
        this.profiles = profiles;
        this.mappings = mappings;
        this.homeEpsg = homeEpsg;
    }

    /** All profiles by their keys. */
    public List<ImportProfile> profiles() {
        return profiles.stream()
                .sorted(Comparator.comparing(ImportProfile::key))
                .toList();
    }

    private record Candidate(ImportProfile profile, Layout layout, int sure) {}

    Prepared prepare(String key, DataFile file, ImportProfile.Request request, Map<String, String> byHand) {
        Candidate best = best(named(key), file, !key.equals(AUTO));
        Layout layout = best.layout;
        String signature = Prepared.signature(layout);
        Map<String, String> chosen = new HashMap<>(mappings.find(request.scope(), best.profile.key(), signature));
        chosen.putAll(byHand);
        ColumnMapping mapping = ColumnMapping.of(best.profile, layout.header(), chosen);
        return new Prepared(best.profile, file, layout, mapping, epsg(file, layout, request.epsg()));
    }

    private List<ImportProfile> named(String key) {
        if (key.equals(AUTO)) {
            return profiles();
        }
        return profiles.stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new RuleViolation("import.profile", key, keys(profiles())));
    }

    private static String keys(List<ImportProfile> profiles) {
        return profiles.stream().map(ImportProfile::key).collect(Collectors.joining(", "));
    }

    private static Candidate best(List<ImportProfile> profiles, DataFile file, boolean given) {
        ToIntFunction<List<String>> known = cells -> profiles.stream()
                .mapToInt(p -> ColumnMapping.known(p, cells))
                .max()
                .orElse(0);
        List<Candidate> candidates = new ArrayList<>();
        RuleViolation empty = null;
        for (RawTable table : file.tables(Limits.STANDARD)) {
            try {
                Layout layout = Layout.of(table, file.name(), known);
                ImportProfile.FileHead head = Prepared.head(file, layout);
                profiles.forEach(p -> candidates.add(new Candidate(p, layout, p.recognise(head))));
            } catch (RuleViolation e) {
                empty = e;
            }
        }
        return choose(candidates, file, given, empty);
    }

    private static Candidate choose(
            List<Candidate> candidates, DataFile file, boolean given, @Nullable RuleViolation empty) {
        if (candidates.isEmpty()) {
            throw empty == null ? new RuleViolation("file.empty", file.name()) : empty;
        }
        Candidate best = candidates.stream()
                .max(Comparator.comparingInt(Candidate::sure))
                .orElseThrow();
        if (given) {
            return best;
        }
        List<ImportProfile> equal = candidates.stream()
                .filter(c -> c.sure == best.sure)
                .map(Candidate::profile)
                .distinct()
                .toList();
        if (best.sure < ENOUGH) {
            List<String> header = best.layout.header();
            throw new RuleViolation(
                    "import.unknown", file.name(), String.join(", ", header.subList(0, Math.min(12, header.size()))));
        }
        if (equal.size() > 1) {
            throw new RuleViolation("import.ambiguous", file.name(), keys(equal));
        }
        return best;
    }

    private int epsg(DataFile file, Layout layout, @Nullable Integer given) {
        Integer named = given != null ? given : layout.table().epsg();
        String format = layout.table().format();
        if (named == null && format.equals("shapefile")) {
            throw new RuleViolation("import.crs", file.name());
        }
        int epsg = named != null ? named : format.equals("geojson") ? 4326 : homeEpsg;
        if (epsg == 4326 && !inDegrees(layout)) {
            throw new RuleViolation("import.crs.range", file.name());
        }
        return epsg;
    }

    private static boolean inDegrees(Layout layout) {
        try (RawTable.Records records = layout.open()) {
            if (!records.hasNext()) {
                return true;
            }
            Geometry first = records.next().geometry();
            Envelope box = first == null ? new Envelope() : first.getEnvelopeInternal();
            return box.isNull() || box.getMaxX() <= 180 && box.getMinX() >= -180 && box.getMaxY() <= 90;
        }
    }
}
