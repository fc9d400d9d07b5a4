package de.lichtweg.funding.web;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Fields;
import de.lichtweg.funding.domain.Revision;
import de.lichtweg.funding.web.GrantView.LogLine;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was changed about a grant, field by field, the newest first. */
@Component
class GrantStory {

    private final GrantRegister register;
    private final Organisations organisations;
    private final Regions regions;
    private final LichtwegClock clock;

    GrantStory(GrantRegister register, Organisations organisations, Regions regions, LichtwegClock clock) {
        this.register = register;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
    }

    List<LogLine> of(Scope scope, Grant grant, List<ProgrammeVersion> programmes, Texts texts) {
        List<Revision> revisions = register.revisions(scope, grant);
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            Revision now = revisions.get(i);
            boolean first = i + 1 == revisions.size();
            lines.add(new LogLine(
                    LocalDate.ofInstant(now.at(), LichtwegClock.BERLIN).toString(),
                    texts.day(now.at()),
                    first
                            ? texts.get("funding.log.created")
                            : now.why().isEmpty() ? texts.get("funding.log.changed") : now.why(),
                    now.author(),
                    first
                            ? List.of()
                            : words(Fields.between(revisions.get(i + 1).fields(), now.fields()), programmes, texts)));
        }
        return lines;
    }

    /** What somebody changed since a version. */
    List<String> since(Scope scope, Grant grant, int version, List<ProgrammeVersion> programmes, Texts texts) {
        Map<String, String> before = register.revisions(scope, grant).stream()
                .filter(r -> r.version() == version)
                .map(Revision::fields)
                .findFirst()
                .orElse(Map.of());
        return words(Fields.between(before, Fields.of(grant.draft())), programmes, texts);
    }

    private List<String> words(List<Fields.Change> changes, List<ProgrammeVersion> programmes, Texts texts) {
        return changes.stream()
                .map(c -> texts.get(
                        c.before().isEmpty()
                                ? "funding.log.new"
                                : c.after().isEmpty() ? "funding.log.gone" : "funding.log.diff",
                        name(c.field(), texts),
                        shown(c.field(), c.before(), programmes, texts),
                        shown(c.field(), c.after(), programmes, texts)))
                .toList();
    }

    private String name(String field, Texts texts) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return texts.get("funding.field." + field);
        }
        String which = field.substring(dot + 1);
        return texts.get("funding.field." + field.substring(0, dot)) + " "
                + (field.startsWith("part.") ? place(which) : which);
    }

    private String shown(String field, String value, List<ProgrammeVersion> programmes, Texts texts) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "region" -> place(value);
            case "organisation" ->
                organisations.find(value).map(Organisations.Organisation::name).orElse(value);
            case "model" -> texts.get("funding.model." + value);
            case "key" -> texts.get("funding.key." + value);
            case "federal", "state" -> texts.programme(programmes, value);
            default -> value;
        };
    }

    private String place(String key) {
        return regions.find(new RegionKey(key), clock.today())
                .map(Regions.Region::name)
                .orElse(key);
    }
}
