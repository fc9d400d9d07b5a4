package de.lichtweg.activity.web;

import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.activity.store.RunningStore.Begun;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.AdoptionProof;
import de.lichtweg.standards.TemplateUsage;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An activity proves that its municipality, or its district where it is about several, works by the version with which it began. */
@Component
class ActivityProof implements AdoptionProof {

    private final RunningStore store;
    private final MessageSource messages;

    ActivityProof(RunningStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Proof> list(Scope scope, RegionKey territory) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)
                ? store.begun(scope).stream()
                        .flatMap(a -> proof(a).stream())
                        .filter(p -> territory.contains(p.region()))
                        .toList()
                : List.of();
    }

    private Optional<Proof> proof(Begun a) {
        RegionKey place = RegionKey.common(a.territory());
        if (place.level().compareTo(RegionKey.Level.DISTRICT) < 0) {
            return Optional.empty();
        }
        TemplateUsage.Version version = new TemplateUsage.Version(a.kind().template(), a.templateVersion());
        return Optional.of(new Proof(
                version.standard(),
                version.number(),
                place.level() == RegionKey.Level.LOCALITY ? place.municipality() : place,
                a.began(),
                messages.getMessage(
                        "standards.proof.activity", new Object[] {a.title()}, LocaleContextHolder.getLocale()),
                ActivityListPage.PATH + "/" + a.id()));
    }
}
