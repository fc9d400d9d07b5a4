package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.AdoptionProof;
import de.lichtweg.standards.TemplateUsage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An activity proves that its municipality, or its district where it is about several, works by the version with which it began. */
@Component
class ActivityProof implements AdoptionProof {

    private final ActivityRegister register;
    private final MessageSource messages;

    ActivityProof(ActivityRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public List<Proof> list(Scope scope, RegionKey territory) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)
                ? register.list(scope).stream()
                        .flatMap(a -> proof(a).stream())
                        .filter(p -> territory.contains(p.region()))
                        .toList()
                : List.of();
    }

    private Optional<Proof> proof(Activity a) {
        RegionKey place = RegionKey.common(a.draft().territory());
        if (place.level().compareTo(RegionKey.Level.DISTRICT) < 0) {
            return Optional.empty();
        }
        TemplateUsage.Version version = new TemplateUsage.Version(
                a.draft().basics().kind().template(), a.draft().course().templateVersion());
        return Optional.of(new Proof(
                version.standard(),
                version.number(),
                place.level() == RegionKey.Level.LOCALITY ? place.municipality() : place,
                began(a),
                messages.getMessage(
                        "standards.proof.activity",
                        new Object[] {a.draft().basics().title()},
                        LocaleContextHolder.getLocale()),
                ActivityListPage.PATH + "/" + a.id()));
    }

    private static LocalDate began(Activity a) {
        return a.draft().course().phases().stream()
                .map(Entry::since)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
