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

    /** What a data file holds: one table, or several of different kinds, in the order of the file. */
    List<Prepared> prepare(String key, DataFile file, ImportProfile.Request request, Map<String, String> byHand) {
        List<ImportProfile> asked = named(key);
        List<List<Candidate>> tables = candidates(asked, file);
        List<Candidate> known = tables.stream()
                .map(t -> best(t, file))
                .filter(c -> c.sure >= ENOUGH)
                .toList();
        if (known.isEmpty()) {
            known = List.of(unknown(key, tables, file));
        }
        refuseTwice(known, file);
        return known.stream().map(c -> prepared(c, file, request, byHand)).toList();
    }

    private Prepared prepared(
            Candidate candidate, DataFile file, ImportProfile.Request request, Map<String, String> byHand) {
        Layout layout = candidate.layout;
        String signature = Prepared.signature(layout);
        Map<String, String> chosen = new HashMap<>(mappings.find(request.scope(), candidate.profile.key(), signature));
        chosen.putAll(byHand);
        ColumnMapping mapping = ColumnMapping.of(candidate.profile, layout.header(), chosen);
        Places places = Places.of(file.name(), layout, request.epsg(), homeEpsg);
        return new Prepared(candidate.profile, file, layout, mapping, places);
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

    /** Every table with every profile; a table without rows is left out, unless there is no other. */
    private static List<List<Candidate>> candidates(List<ImportProfile> profiles, DataFile file) {
        ToIntFunction<List<String>> known = cells -> profiles.stream()
                .mapToInt(p -> ColumnMapping.known(p, cells))
                .max()
                .orElse(0);
        List<List<Candidate>> tables = new ArrayList<>();
        RuleViolation empty = new RuleViolation("file.empty", file.name());
        for (RawTable table : file.tables(Limits.STANDARD)) {
            try {
                Layout layout = Layout.of(table, file.name(), known);
                ImportProfile.FileHead head = Prepared.head(file, layout);
                tables.add(profiles.stream()
                        .map(p -> new Candidate(p, layout, p.recognise(head)))
                        .toList());
            } catch (RuleViolation e) {
                empty = e;
            }
        }
        if (tables.isEmpty()) {
            throw empty;
        }
        return tables;
    }

    private static Candidate best(List<Candidate> table, DataFile file) {
        Candidate best =
                table.stream().max(Comparator.comparingInt(Candidate::sure)).orElseThrow();
        List<ImportProfile> equal = table.stream()
                .filter(c -> c.sure == best.sure)
                .map(Candidate::profile)
                .toList();
        if (best.sure >= ENOUGH && equal.size() > 1) {
            throw new RuleViolation("import.ambiguous", file.name(), keys(equal));
        }
        return best;
    }

    /** The likeliest table where the user said what it is; else nobody knows the file. */
    private static Candidate unknown(String key, List<List<Candidate>> tables, DataFile file) {
        Candidate likeliest = tables.stream()
                .flatMap(List::stream)
                .max(Comparator.comparingInt(Candidate::sure))
                .orElseThrow();
        if (key.equals(AUTO)) {
            List<String> header = likeliest.layout.header();
            throw new RuleViolation(
                    "import.unknown", file.name(), String.join(", ", header.subList(0, Math.min(12, header.size()))));
        }
        return likeliest;
    }

    /** Two tables of one kind could contradict or end each other: people say which one they mean. */
    private static void refuseTwice(List<Candidate> known, DataFile file) {
        Map<ImportProfile, String> seen = new HashMap<>();
        for (Candidate candidate : known) {
            String dialect = candidate.layout.table().dialect();
            String other = seen.put(candidate.profile, dialect);
            if (other != null) {
                throw new RuleViolation("import.tables", file.name(), other, dialect);
            }
        }
    }
}
