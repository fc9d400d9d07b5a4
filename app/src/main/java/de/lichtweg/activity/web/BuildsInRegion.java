package de.lichtweg.activity.web;

import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Builds;
import de.lichtweg.activity.domain.Running;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Activities by which something is built, for pages about a region. */
@Component
class BuildsInRegion implements Builds {

    private final RunningStore store;
    private final Templates templates;
    private final MessageSource messages;

    BuildsInRegion(RunningStore store, Templates templates, MessageSource messages) {
        this.store = store;
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Build> list(Scope scope, RegionKey region) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return List.of();
        }
        return store.list(scope).stream()
                .filter(r -> r.kind().builds() && r.touches(region))
                .sorted(Comparator.comparing(BuildsInRegion::end).thenComparing(Running::title))
                .map(r -> build(r, region))
                .toList();
    }

    private static LocalDate end(Running r) {
        return Objects.requireNonNullElse(r.who().to(), LocalDate.MAX);
    }

    private Build build(Running r, RegionKey region) {
        boolean german = Texts.current(messages).german();
        Template template = templates.get(r.kind().template(), r.templateVersion());
        return new Build(
                r.id(),
                r.title(),
                r.who().builder(),
                template.find(r.phase()).map(p -> p.name(german)).orElse(""),
                r.state() == ActivityState.PAUSED,
                r.who().from(),
                r.who().to(),
                r.places().stream().filter(region::contains).sorted().toList());
    }
}
