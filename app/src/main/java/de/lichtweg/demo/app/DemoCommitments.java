package de.lichtweg.demo.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.Milestone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Promises of fictitious operators, read from {@code demo/zusagen.csv}: one about to expire, one expired, one kept, one superseded, one
 * in the press. All are generated and carry the mark. Written as the office would have it on a day in November.
 */
@Component
class DemoCommitments {

    private static final Scope OFFICE =
            new Scope("demo", "Koordination", Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
    private static final Instant WRITTEN = Instant.parse("2026-11-20T09:45:00Z");

    private final Commitments commitments;
    private final LichtwegClock clock;

    DemoCommitments(Commitments commitments, LichtwegClock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Writes those that are not there yet. */
    void install() {
        Set<String> there =
                commitments.list(OFFICE).stream().map(Commitment::title).collect(Collectors.toSet());
        Map<String, Long> ids = new HashMap<>();
        clock.setTo(WRITTEN);
        for (Map<String, String> line : lines()) {
            if (!there.contains(line.get("title"))) {
                install(line, ids);
            }
        }
    }

    private void install(Map<String, String> line, Map<String, Long> ids) {
        long id = commitments.create(OFFICE, draft(line));
        ids.put(get(line, "key"), id);
        Long before = ids.get(get(line, "supersedes"));
        if (before != null) {
            commitments.end(OFFICE, before, 1, new Ending(LocalDate.parse(get(line, "said")), "", id));
        }
    }

    private static CommitmentDraft draft(Map<String, String> l) {
        return new CommitmentDraft(
                new Basics(
                        get(l, "title"),
                        get(l, "operator"),
                        Binding.valueOf(get(l, "binding")),
                        LocalDate.parse(get(l, "said")),
                        get(l, "remark"),
                        get(l, "secret").equals("ja"),
                        true),
                new Promised(Technology.FTTH, 1000, 500, day(get(l, "until")), get(l, "addresses")),
                new Quota(number(get(l, "quota")), day(get(l, "quota_until")), number(get(l, "quota_reached"))),
                Arrays.stream(get(l, "milestones").split("\\|", -1))
                        .filter(m -> !m.isBlank())
                        .map(DemoCommitments::milestone)
                        .toList(),
                List.of(new Evidence(get(l, "evidence"), get(l, "reference"), LocalDate.parse(get(l, "said")))));
    }

    private static Milestone milestone(String text) {
        String[] f = text.split("~", -1);
        return new Milestone(f[0], LocalDate.parse(f[1]), day(f[2]));
    }

    private static String get(Map<String, String> line, String name) {
        return line.getOrDefault(name, "");
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static List<Map<String, String>> lines() {
        try (InputStream in = DemoCommitments.class.getResourceAsStream("/demo/zusagen.csv")) {
            String text =
                    new String(Objects.requireNonNull(in, "demo/zusagen.csv").readAllBytes(), StandardCharsets.UTF_8);
            List<String> all = text.lines().filter(l -> !l.isBlank()).toList();
            String[] names = all.getFirst().split(";", -1);
            return all.stream().skip(1).map(l -> line(names, l.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> line(String[] names, String[] cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], cells[i]);
        }
        return byName;
    }
}
