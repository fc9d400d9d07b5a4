package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.geodata.ingest.app.TrialFiles.Found;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.Unpacked;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries every file of a folder: recognises what it is and imports it, those that others build on first: places, registers,
 * addresses, then what is said about them. Each file gets an answer, whatever it is; only valid rows go in. To be used on a
 * scratch database, since it writes.
 */
@Component
public class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    /** Profiles in the order in which they build on each other; any other comes last. */
    private static final List<String> ORDER = List.of(
            "regions",
            "register",
            "households",
            "hk",
            "addresses",
            "streets",
            "areas",
            "sites",
            "rates",
            "supply",
            "prospects");

    private final Recognition recognition;
    private final Imports imports;

    Trial(Recognition recognition, Imports imports) {
        this.recognition = recognition;
        this.imports = imports;
    }

    /** What came of a file. */
    public enum Verdict {
        /** Rows went in, or were there already. */
        IMPORTED,
        /** It was understood, and none of its rows can go in. */
        NOTHING,
        /** It was refused as a whole with a sentence. */
        REFUSED,
        /** The program failed: a bug. */
        FAILED
    }

    /**
     * The answer to a file, or to one of the tables in it.
     *
     * @param file path below the folder
     * @param part name of the table's own file inside an archive, empty for any other
     * @param bytes size
     * @param profile key of the profile, empty where none was recognised
     * @param counts rows of the table, all 0 where it was refused
     * @param issues how many of which kind
     * @param refusal why it was refused, {@code null} unless it was
     */
    public record Answer(
            String file,
            String part,
            long bytes,
            String profile,
            Verdict verdict,
            ImportProfile.Plan.Counts counts,
            List<IssueCount> issues,
            @Nullable RuleViolation refusal) {}

    /** A file and the profiles of its tables; none where it cannot even be recognised, for the reason given. */
    private record Recognised(Found found, List<String> profiles, List<String> parts, List<Answer> answers) {

        int rank() {
            return profiles.stream()
                    .mapToInt(p -> ORDER.contains(p) ? ORDER.indexOf(p) : ORDER.size())
                    .min()
                    .orElse(ORDER.size() + 1);
        }
    }

    /**
     * Tries all files below a folder, however deep.
     *
     * @param done hears how many files have their answer
     * @return answers by path
     */
    public List<Answer> run(Scope scope, Path folder, IntConsumer done) {
        List<Recognised> all = TrialFiles.below(folder).stream()
                .map(found -> recognise(scope, found))
                .sorted(Comparator.comparingInt(Recognised::rank)
                        .thenComparing(r -> r.found.year())
                        .thenComparing(r -> r.found.name()))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            answers.addAll(answer(scope, all.get(i)));
            done.accept(i + 1);
        }
        answers.sort(Comparator.comparing(Answer::file));
        return answers;
    }

    private Recognised recognise(Scope scope, Found found) {
        RuleViolation refusal = found.refusal();
        if (refusal != null) {
            return new Recognised(found, List.of(), List.of(), List.of(refused(found, "", refusal)));
        }
        try (Unpacked unpacked = Unpacked.open(found.path(), found.fileName(), Limits.STANDARD)) {
            List<Prepared> tables = unpacked.files().stream()
                    .flatMap(f -> recognition.prepare(Recognition.AUTO, f, request(scope, found), Map.of()).stream())
                    .toList();
            boolean archive = unpacked.files().size() > 1;
            return new Recognised(
                    found,
                    tables.stream().map(t -> t.profile().key()).toList(),
                    tables.stream().map(t -> archive ? t.file().name() : "").toList(),
                    List.of());
        } catch (RuleViolation e) {
            return new Recognised(found, List.of(), List.of(), List.of(refused(found, "", e)));
        } catch (RuntimeException | StackOverflowError e) {
            return new Recognised(found, List.of(), List.of(), List.of(failed(found, "", e)));
        }
    }

    private List<Answer> answer(Scope scope, Recognised file) {
        if (!file.answers.isEmpty()) {
            return file.answers;
        }
        String profiles = String.join(", ", file.profiles.stream().distinct().toList());
        try {
            List<Imports.Result> results =
                    imports.runAll(Recognition.AUTO, file.found.path(), request(scope, file.found), Map.of(), null);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                answers.add(imported(file.found, file.profiles.get(i), file.parts.get(i), results.get(i)));
            }
            return answers;
        } catch (RuleViolation e) {
            return List.of(refused(file.found, profiles, e));
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(failed(file.found, profiles, e));
        }
    }

    private static ImportProfile.Request request(Scope scope, Found found) {
        return new ImportProfile.Request(scope, null, null, null, null, null, true, false, null, found.fileName(), "");
    }

    private static Answer imported(Found found, String profile, String part, Imports.Result result) {
        Verdict verdict = result.counts().accepted() > 0 ? Verdict.IMPORTED : Verdict.NOTHING;
        return new Answer(found.name(), part, found.bytes(), profile, verdict, result.counts(), result.issues(), null);
    }

    private static Answer refused(Found found, String profile, RuleViolation why) {
        return new Answer(found.name(), "", found.bytes(), profile, Verdict.REFUSED, NONE, List.of(), why);
    }

    private static Answer failed(Found found, String profile, Throwable bug) {
        LOG.error("trying {}", found.name(), bug);
        return new Answer(found.name(), "", found.bytes(), profile, Verdict.FAILED, NONE, List.of(), null);
    }

    private static final ImportProfile.Plan.Counts NONE = new ImportProfile.Plan.Counts(0, 0, 0, 0, 0);
}
