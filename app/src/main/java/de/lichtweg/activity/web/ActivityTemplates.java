package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.TemplateUsage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which activities run by which version of a procedure. */
@Component
class ActivityTemplates implements TemplateUsage {

    private final ActivityRegister register;

    ActivityTemplates(ActivityRegister register) {
        this.register = register;
    }

    @Override
    public Map<Version, Used> used(Scope scope) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return Map.of();
        }
        return register.list(scope).stream()
                .collect(Collectors.groupingBy(
                        a -> new Version(
                                a.draft().basics().kind().template(),
                                a.draft().course().templateVersion()),
                        Collectors.collectingAndThen(Collectors.toList(), ActivityTemplates::used)));
    }

    private static Used used(List<Activity> activities) {
        String ids = activities.stream().map(a -> Long.toString(a.id())).collect(Collectors.joining(","));
        return new Used(activities.size(), ActivityListPage.PATH + "?region=DE&stand=alle&id=" + ids);
    }
}
