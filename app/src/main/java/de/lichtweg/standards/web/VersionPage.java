package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.Standing;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.VersionSection;
import de.lichtweg.standards.VersionSection.Part;
import de.lichtweg.standards.app.AdoptionDesk;
import de.lichtweg.standards.app.AdoptionPaths;
import de.lichtweg.standards.app.Catalogue;
import de.lichtweg.standards.app.VersionAccess;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Validity;
import de.lichtweg.standards.web.Texts.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of one version. */
@Component
class VersionPage {

    private final Catalogue catalogue;
    private final AdoptionDesk adoptions;
    private final VersionAccess access;
    private final Documents documents;
    private final Comments comments;
    private final Hangings hangings;
    private final ObjectProvider<VersionSection> sections;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    VersionPage(
            Catalogue catalogue,
            AdoptionDesk adoptions,
            VersionAccess access,
            Documents documents,
            Comments comments,
            Hangings hangings,
            ObjectProvider<VersionSection> sections,
            Texts texts,
            Regions regions,
            LichtwegClock clock) {
        this.catalogue = catalogue;
        this.adoptions = adoptions;
        this.access = access;
        this.documents = documents;
        this.comments = comments;
        this.hangings = hangings;
        this.sections = sections;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * A version as it is shown.
     *
     * @param points the lines of a checklist; empty for what is no checklist
     * @param others all versions, the newest first
     * @param adopted who works by the standard, one for each matrix it stands in
     */
    record View(
            Standard standard,
            Version version,
            String kind,
            String level,
            Tag tag,
            List<String> points,
            List<Part> parts,
            List<Other> others,
            List<Adopted> adopted,
            Steps steps) {}

    /** Another version of it. */
    record Other(String text, String href, Tag tag, boolean current) {}

    /**
     * How many work by it.
     *
     * @param own how the reader's own district or municipality does, with its page; {@code null} for readers without one
     */
    record Adopted(
            String text,
            String share,
            long width,
            String href,
            @Nullable Own own) {}

    /** The reader's own cell. */
    record Own(String place, String text, String href, String state) {}

    /** What whoever keeps the standard may do now. */
    record Steps(
            boolean edit,
            boolean consult,
            boolean back,
            boolean publish,
            boolean next,
            boolean end,
            String until,
            String from) {

        /** Whether there is anything. */
        public boolean any() {
            return edit || consult || back || publish || next || end;
        }
    }

    View view(Scope scope, Standard standard, Version version, List<Version> versions) {
        return new View(
                standard,
                version,
                texts.kind(standard.kind()),
                texts.level(standard),
                texts.standing(version),
                standard.kind() == StandardKind.CHECKLIST
                        ? version.body().lines().filter(l -> !l.isBlank()).toList()
                        : List.of(),
                parts(scope, standard, version),
                versions.stream()
                        .map(v -> new Other(
                                texts.get("standards.version.number", v.number()),
                                v.path(),
                                texts.standing(v),
                                v.number() == version.number()))
                        .toList(),
                scope.mayAnywhere(Level.ADDRESS, DataClass.STANDARD)
                                && new Validity(versions).on(clock.today()).isPresent()
                        ? adopted(scope, standard)
                        : List.of(),
                steps(scope, standard, version, versions));
    }

    private List<Part> parts(Scope scope, Standard standard, Version version) {
        Access record = access.of(scope, standard, version);
        List<Part> parts = new ArrayList<>();
        sections.orderedStream().forEach(s -> s.part(scope, standard, version).ifPresent(parts::add));
        var papers = documents.list(scope, record);
        if (!papers.isEmpty() || record.write()) {
            parts.add(new Part(
                    "dateien",
                    "standards.files",
                    papers.size(),
                    "platform/document-parts",
                    "list",
                    Map.of("documents", papers, "access", record)));
        }
        comments(scope, record, version).ifPresent(parts::add);
        hangings.beside(scope, record.subject(), record.territory())
                .forEach(b -> parts.add(new Part(b.key(), b.titleKey(), 0, b.template(), b.fragment(), b.values())));
        return parts;
    }

    private Optional<Part> comments(Scope scope, Access record, Version version) {
        if (version.consultFrom() == null || !scope.mayAnywhere(Level.ADDRESS, DataClass.STANDARD)) {
            return Optional.empty();
        }
        var said = comments.list(scope, record);
        return Optional.of(new Part(
                "kommentare",
                "standards.comments",
                said.size(),
                "platform/comment-parts",
                "list",
                Map.of(
                        "comments",
                        said,
                        "people",
                        record.talk() ? comments.people(scope, record) : List.of(),
                        "access",
                        record)));
    }

    private List<Adopted> adopted(Scope scope, Standard standard) {
        RegionKey district = CataloguePage.district(scope, regions, null);
        return adoptions
                .matrices(
                        scope,
                        List.of(district.parent().orElse(district), district),
                        s -> s.key().equals(standard.key()))
                .stream()
                .filter(m -> !m.columns().isEmpty() && m.all() > 0)
                .map(m -> adopted(scope, m))
                .toList();
    }

    private Adopted adopted(Scope scope, Matrix m) {
        int adopted = m.columns().getFirst().adopted();
        boolean state = m.territory().level() == RegionKey.Level.STATE;
        return new Adopted(
                texts.get(state ? "standards.adopted.districts" : "standards.adopted.municipalities", adopted, m.all()),
                texts.get("standards.adopted.proven", m.columns().getFirst().count(Cell.State.PROVEN)),
                Math.round(100.0 * adopted / m.all()),
                AdoptionPaths.matrix(m.territory()) + "?standard="
                        + m.columns().getFirst().standard().key(),
                m.rows().stream()
                        .filter(r -> scope.territories().contains(r.region()))
                        .findFirst()
                        .map(r -> new Own(
                                r.name(),
                                texts.cell(r.cells().getFirst()),
                                r.cells().getFirst().path(),
                                r.cells().getFirst().state().name()))
                        .orElse(null));
    }

    private Steps steps(Scope scope, Standard standard, Version version, List<Version> versions) {
        LocalDate today = clock.today();
        if (!catalogue.mayWrite(scope, standard)) {
            return new Steps(false, false, false, false, false, false, "", "");
        }
        Validity all = new Validity(versions);
        Standing standing = version.standing(today);
        boolean draft = version.state() == State.DRAFT;
        boolean last = all.last().filter(v -> v.number() == version.number()).isPresent();
        LocalDate planned = version.validFrom();
        return new Steps(
                draft,
                draft,
                version.state() == State.CONSULTATION,
                draft || standing == Standing.CONSULTED,
                all.open().isEmpty(),
                last && version.validTo() == null,
                today.plusWeeks(4).toString(),
                (planned == null || planned.isBefore(today) ? today : planned).toString());
    }

    String title(Standard standard, Version version) {
        return texts.title(standard, version);
    }

    void requireWrite(Scope scope, Standard standard) {
        if (!catalogue.mayWrite(scope, standard)) {
            throw new Closed("standards.run");
        }
    }
}
