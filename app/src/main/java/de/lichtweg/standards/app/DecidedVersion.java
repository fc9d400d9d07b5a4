package de.lichtweg.standards.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.FollowUp;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Keys;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.domain.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A decision of a meeting becomes the draft of a new standard, or of the next version of one, which says where it comes from. A version
 * that is being written or discussed already is what was decided about.
 */
@Component
@Order(50)
class DecidedVersion implements FollowUp {

    private static final String FRESH = "neu";

    private final Catalogue catalogue;
    private final VersionDesk desk;
    private final MessageSource messages;

    DecidedVersion(Catalogue catalogue, VersionDesk desk, MessageSource messages) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "standard";
    }

    @Override
    public boolean isOpen(Scope scope, Decided decision) {
        return Reach.runs(scope, decision.territory());
    }

    @Override
    public List<Choice> choices(Scope scope, Decided decision) {
        List<Version> versions = catalogue.versions(scope);
        return Stream.concat(
                        Stream.of(new Choice(FRESH, say("followup.standard.new"))),
                        catalogue.list(scope).stream()
                                .filter(s -> s.territory().equals(decision.territory()))
                                .filter(s -> s.kind() != StandardKind.PROCEDURE)
                                .map(s -> new Choice(s.key(), said(s, of(versions, s)))))
                .toList();
    }

    private String said(Standard s, Validity versions) {
        return versions.open()
                .map(v -> say("followup.standard." + v.state(), s.title(), v.number()))
                .orElseGet(() -> say(
                        "followup.standard.next", s.title(), versions.versions().size() + 1));
    }

    private static Validity of(List<Version> versions, Standard s) {
        return new Validity(
                versions.stream().filter(v -> v.standard().equals(s.key())).toList());
    }

    @Override
    public Begun begin(Scope scope, Decided decision, String choice) {
        Optional<Standard> known =
                choice.isEmpty() || choice.equals(FRESH) ? Optional.empty() : catalogue.find(scope, choice);
        if (!choice.isEmpty() && !choice.equals(FRESH) && known.isEmpty()) {
            throw new NotFound("standard " + choice);
        }
        Standard standard = known.orElseGet(() -> fresh(scope, decision));
        Validity versions = known.map(s -> new Validity(catalogue.versions(scope, s.key())))
                .orElseGet(() -> new Validity(List.of()));
        Version draft = versions.open()
                .map(v -> desk.decided(scope, v, decision.number(), decision.path()))
                .orElseGet(() -> desk.draft(scope, standard, draft(standard, decision, body(versions))));
        return new Begun(
                new SubjectRef(Standards.VERSION, draft.id()),
                standard.title() + ", Fassung " + draft.number(),
                draft.path());
    }

    private static String body(Validity versions) {
        return versions.last().map(Version::body).orElse("");
    }

    private static Version draft(Standard standard, Decided decision, String body) {
        return new Version(
                standard.key(),
                0,
                Version.State.DRAFT,
                body,
                decision.text(),
                "",
                decision.number(),
                decision.path(),
                null,
                null,
                null,
                null,
                "",
                0,
                false);
    }

    private Standard fresh(Scope scope, Decided decision) {
        String line = decision.text().replaceAll("\\s+", " ").strip().replaceFirst("\\.$", "");
        String title = line.length() <= Standard.TITLE ? line : line.substring(0, Standard.TITLE - 1) + "…";
        List<String> taken = catalogue.list(scope).stream().map(Standard::key).collect(Collectors.toList());
        return new Standard(
                Keys.of(title, taken),
                StandardKind.TEMPLATE,
                decision.territory(),
                desk.owner(scope),
                "",
                title,
                "",
                0,
                false);
    }

    private String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
