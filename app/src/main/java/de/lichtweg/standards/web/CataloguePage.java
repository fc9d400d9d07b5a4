package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.Standing;
import de.lichtweg.standards.app.AdoptionDesk;
import de.lichtweg.standards.app.AdoptionPaths;
import de.lichtweg.standards.app.Catalogue;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.web.Texts.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of all standards: {@code q}, {@code art}, {@code ebene}, {@code stand}. */
@Component
class CataloguePage {

    private final Catalogue catalogue;
    private final AdoptionDesk adoptions;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    CataloguePage(Catalogue catalogue, AdoptionDesk adoptions, Texts texts, Regions regions, LichtwegClock clock) {
        this.catalogue = catalogue;
        this.adoptions = adoptions;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * A standard as it is listed.
     *
     * @param valid the version that counts today, where it was agreed
     * @param tags what is to be known: counts, agreed for later, in consultation, draft
     * @param adopted how many work by it, in words with link
     */
    record Line(
            Standard standard,
            String kind,
            String level,
            Optional<Version> valid,
            List<Tag> tags,
            String href,
            List<Adopted> adopted) {

        /** The version that says most about it: the one that counts, else the newest. */
        public String origin() {
            return valid.map(Version::origin).orElse("");
        }

        /** Where the decision is. */
        public String originPath() {
            return valid.map(Version::originPath).orElse("");
        }
    }

    /** How many work by it. */
    record Adopted(String text, String href) {}

    List<Line> lines(Scope scope) {
        Map<String, List<Version>> versions =
                catalogue.versions(scope).stream().collect(Collectors.groupingBy(Version::standard));
        List<Matrix> matrices = matrices(scope);
        return catalogue.list(scope).stream()
                .map(s -> line(s, new Validity(versions.getOrDefault(s.key(), List.of())), matrices))
                .toList();
    }

    private List<Matrix> matrices(Scope scope) {
        RegionKey district = district(scope, regions, null);
        return scope.mayAnywhere(Level.ADDRESS, DataClass.STANDARD)
                ? adoptions.matrices(scope, List.of(district.parent().orElse(district), district), s -> true)
                : List.of();
    }

    /** The district whose municipalities are shown: the asked one, the reader's own, else that of the installation. */
    static RegionKey district(Scope scope, Regions regions, @Nullable String asked) {
        if (asked != null && RegionKey.isValid(asked) && asked.length() >= 5) {
            return new RegionKey(asked).district();
        }
        return scope.territories().stream()
                .filter(t -> t.value().length() >= 5)
                .map(RegionKey::district)
                .sorted()
                .findFirst()
                .orElse(regions.home());
    }

    private Line line(Standard s, Validity versions, List<Matrix> matrices) {
        Optional<Version> valid = versions.on(clock.today());
        List<Tag> tags = new ArrayList<>();
        versions.versions().stream()
                .filter(v -> v.standing(clock.today()) != Standing.REPLACED)
                .forEach(v -> tags.add(new Tag(
                        v.standing(clock.today()) == Standing.VALID
                                ? texts.get("standards.tag.valid", v.number())
                                : texts.get(
                                        "standards.tag.other",
                                        v.number(),
                                        texts.standing(v).text()),
                        texts.standing(v).tone())));
        if (tags.isEmpty()) {
            tags.add(new Tag(texts.get("standards.tag.ended"), ""));
        }
        return new Line(
                s,
                texts.kind(s.kind()),
                texts.level(s),
                valid,
                tags,
                s.path(),
                matrices.stream().flatMap(m -> adopted(m, s).stream()).toList());
    }

    private Optional<Adopted> adopted(Matrix matrix, Standard s) {
        boolean state = matrix.territory().level() == RegionKey.Level.STATE;
        return matrix.columns().stream()
                .filter(c -> c.standard().key().equals(s.key()))
                .filter(c -> s.territory().level() != RegionKey.Level.FEDERATION)
                .map(c -> new Adopted(
                        texts.get(
                                state ? "standards.adopted.districts" : "standards.adopted.municipalities",
                                c.adopted(),
                                matrix.all()),
                        AdoptionPaths.matrix(matrix.territory()) + "?standard=" + s.key()))
                .findFirst();
    }

    /** Those that the request asks for. */
    List<Line> find(List<Line> all, HttpServletRequest request) {
        String text = get(request, "q");
        String kind = get(request, "art");
        String level = get(request, "ebene");
        String standing = get(request, "stand");
        return all.stream()
                .filter(l -> text.isEmpty() || StandardRooms.says(l.standard(), text))
                .filter(l -> kind.isEmpty() || kind.equals(l.standard().kind().name()))
                .filter(l -> level.isEmpty() || level.equals(level(l)))
                .filter(l -> standing.isEmpty() || standings(l).contains(standing))
                .toList();
    }

    private static String level(Line line) {
        return line.standard().territory().level().name();
    }

    private List<String> standings(Line line) {
        return Stream.concat(
                        line.valid().isPresent() ? Stream.of("gilt") : Stream.of("gilt-nicht"),
                        line.tags().stream().anyMatch(t -> t.tone().equals("warn"))
                                ? Stream.of("konsultation")
                                : Stream.empty())
                .toList();
    }

    List<Menu> menus(List<Line> all, HttpServletRequest request, PageUrl url) {
        String every = texts.get("standards.all");
        record Standing(String key, Line line) {}
        List<Standing> standings = all.stream()
                .flatMap(l -> standings(l).stream().map(k -> new Standing(k, l)))
                .toList();
        return List.of(
                Menu.of(
                        "art",
                        texts.get("standards.kind"),
                        every,
                        get(request, "art"),
                        all,
                        l -> l.standard().kind().name(),
                        Line::kind,
                        url),
                Menu.of(
                        "ebene",
                        texts.get("standards.level"),
                        every,
                        get(request, "ebene"),
                        all,
                        CataloguePage::level,
                        Line::level,
                        url),
                Menu.of(
                        "stand",
                        texts.get("standards.standing"),
                        every,
                        get(request, "stand"),
                        standings,
                        Standing::key,
                        s -> texts.get("standards.filter." + s.key()),
                        url));
    }

    static String get(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
