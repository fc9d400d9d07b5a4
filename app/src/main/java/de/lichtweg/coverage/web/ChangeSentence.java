package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Change;
import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Behind;
import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An explanation in one sentence: "Nossen sank von 61,2 % auf 58,9 %: −2,9 neue Adressen, −0,4 Rückzug Netz B, +1,0
 * gebaut." Only what can be seen in it is named; the rest is one last piece, so that the numbers add up.
 */
final class ChangeSentence {

    private static final int NAMED = 4;

    private final Words words;
    private final ChangeWords changes;

    ChangeSentence(Words words) {
        this.words = words;
        this.changes = new ChangeWords(words);
    }

    /** The sentence without links. */
    String text(String region, Explanation explanation) {
        return phrases(region, explanation).stream().map(Phrase::text).collect(Collectors.joining());
    }

    /** The sentence; every piece that has a list of addresses links it. */
    List<Phrase> phrases(String region, Explanation explanation) {
        if (explanation.hidden()) {
            return List.of(plain(words.get("coverage.explain.hidden", region)));
        }
        Optional<Waterfall> waterfall = Waterfall.readable(explanation);
        if (waterfall.isEmpty()) {
            return List.of(plain(words.get("coverage.explain.incomparable", region)));
        }
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(plain(opening(region, waterfall.get(), explanation.nothingMoved())));
        List<Piece> pieces = pieces(waterfall.get().steps());
        for (int i = 0; i < pieces.size(); i++) {
            phrases.add(plain(i == 0 ? ": " : ", "));
            phrases.add(phrase(pieces.get(i)));
        }
        phrases.add(plain("."));
        return phrases;
    }

    private static Phrase plain(String text) {
        return new Phrase(text, "", false);
    }

    private String opening(String region, Waterfall w, boolean nothing) {
        int direction = w.difference().signum();
        String verb = direction > 0 ? "rose" : direction < 0 ? "fell" : nothing ? "same" : "even";
        return words.get("coverage.explain." + verb, region, changes.rate(w.from()), changes.rate(w.to()));
    }

    /** What is said in one breath: a class, or one cause of it with its network if it is only one. */
    private record Piece(String name, BigDecimal points, Optional<Behind> behind) {}

    private record Group(Change change, Optional<ChangeCause> cause) {}

    private List<Piece> pieces(List<Step> steps) {
        Map<Group, List<Step>> groups = new LinkedHashMap<>();
        steps.stream()
                .flatMap(s -> s.details().isEmpty() ? Stream.of(s) : s.details().stream())
                .forEach(leaf -> groups.computeIfAbsent(
                                new Group(leaf.part().change(), leaf.part().cause()), g -> new ArrayList<>())
                        .add(leaf));
        List<Piece> visible = groups.values().stream()
                .map(this::piece)
                .filter(p -> p.points().signum() != 0)
                .sorted(Comparator.comparing((Piece p) -> p.points().abs()).reversed())
                .toList();
        if (visible.size() <= NAMED) {
            return visible;
        }
        List<Piece> named = new ArrayList<>(visible.subList(0, NAMED - 1));
        BigDecimal rest = visible.subList(NAMED - 1, visible.size()).stream()
                .map(Piece::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        named.add(new Piece(words.get("coverage.explain.rest"), rest, Optional.empty()));
        return named;
    }

    private Piece piece(List<Step> leaves) {
        Part first = leaves.getFirst().part();
        BigDecimal points = leaves.stream().map(Step::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (leaves.size() == 1) {
            return new Piece(changes.name(first), points, first.behind());
        }
        String networks = leaves.stream()
                .flatMap(l -> l.part().operator().map(Network::name).stream())
                .collect(Collectors.joining(words.get("coverage.explain.and")));
        String cause = first.cause().map(c -> words.get("coverage.cause." + c)).orElse("");
        boolean few = leaves.size() == 2;
        return new Piece(
                few && !networks.isEmpty() ? cause + " " + networks : cause,
                points,
                first.behind().map(b -> new Behind(b.query().without("changed_by"), b.asOf())));
    }

    private Phrase phrase(Piece piece) {
        return new Phrase(
                changes.points(piece.points()) + "\u00a0" + piece.name(),
                piece.behind()
                        .map(b -> new Links(b.asOf()).addresses(b.query()))
                        .orElse(""),
                false);
    }
}
