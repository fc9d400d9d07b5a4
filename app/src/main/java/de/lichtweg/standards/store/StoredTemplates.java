package de.lichtweg.standards.store;

import de.lichtweg.platform.operation.OperationCommitted;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Expectation;
import de.lichtweg.standards.Template.Phase;
import de.lichtweg.standards.Template.Step;
import de.lichtweg.standards.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates are read by nearly every page and seldom get a further version, so they are kept until there is one. */
@Repository
@PublicFacts("procedures of funding, permits and surveys are published")
class StoredTemplates implements Templates {

    private final JdbcClient jdbc;
    private volatile @Nullable List<Template> read;

    StoredTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String template, int version, String phase) {}

    @Override
    public Template get(String key, int version) {
        return list().stream()
                .filter(t -> t.key().equals(key) && t.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no template " + key + " " + version));
    }

    @Override
    public Template valid(String key, LocalDate day) {
        List<Template> versions =
                list().stream().filter(t -> t.key().equals(key)).toList();
        return versions.stream()
                .filter(t -> t.isValidOn(day))
                .findFirst()
                .or(() -> versions.stream().min(Comparator.comparing(Template::validFrom)))
                .orElseThrow(() -> new IllegalArgumentException("no template " + key));
    }

    @Override
    public List<Template> list() {
        List<Template> known = read;
        if (known == null) {
            known = load();
            read = known;
        }
        return known;
    }

    /** An import may have brought a further version, here or on another node. Versions are never taken away. */
    @EventListener
    void follow(OperationCommitted event) {
        List<Template> known = read;
        if (known != null && known.size() != versions()) {
            read = null;
        }
    }

    private long versions() {
        return jdbc.sql("-- all versions\nselect count(*) from standards.template_version v")
                .query(Long.class)
                .single();
    }

    private List<Template> load() {
        Map<Key, List<Step>> steps = steps();
        Map<Key, List<Phase>> phases = phases(steps);
        return jdbc.sql("""
                -- one version of one template
                select v.template,
                       v.version,
                       t.name_de,
                       t.name_en,
                       v.valid_from,
                       v.valid_to,
                       v.source,
                       v.note
                  from standards.template_version v
                  join standards.template t on t.key = v.template
                 order by v.template, v.version desc
                """).query((r, i) -> template(r, phases)).list();
    }

    private static Template template(ResultSet r, Map<Key, List<Phase>> phases) throws SQLException {
        Key key = new Key(r.getString("template"), r.getInt("version"), "");
        return new Template(
                key.template,
                key.version,
                r.getString("name_de"),
                r.getString("name_en"),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class),
                r.getString("source"),
                r.getString("note"),
                phases.getOrDefault(key, List.of()));
    }

    private Map<Key, List<Phase>> phases(Map<Key, List<Step>> steps) {
        record Row(Key of, Phase phase) {}
        return jdbc
                .sql("""
                -- one phase
                select p.template,
                       p.version,
                       p.key,
                       p.name_de,
                       p.name_en,
                       p.expectation
                  from standards.template_phase p
                 order by p.template, p.version, p.position
                """)
                .query((r, i) -> {
                    Key key = new Key(r.getString("template"), r.getInt("version"), r.getString("key"));
                    return new Row(
                            new Key(key.template, key.version, ""),
                            new Phase(
                                    key.phase,
                                    r.getString("name_de"),
                                    r.getString("name_en"),
                                    Expectation.valueOf(r.getString("expectation")),
                                    steps.getOrDefault(key, List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::of, Collectors.mapping(Row::phase, Collectors.toList())));
    }

    private Map<Key, List<Step>> steps() {
        record Row(Key of, Step step) {}
        return jdbc
                .sql("""
                -- one step
                select s.template,
                       s.version,
                       s.phase,
                       s.name_de,
                       s.name_en
                  from standards.template_step s
                 order by s.template, s.version, s.phase, s.position
                """)
                .query((r, i) -> new Row(
                        new Key(r.getString("template"), r.getInt("version"), r.getString("phase")),
                        new Step(r.getString("name_de"), r.getString("name_en"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::of, Collectors.mapping(Row::step, Collectors.toCollection(ArrayList::new))));
    }
}
