package de.lichtweg.standards.store;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Phase;
import de.lichtweg.standards.Template.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes further versions of procedures. A version never changes but for its last day, which follows from the next one. */
@Repository
public class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step and the phase that it belongs to. */
    private record Placed(String phase, int position, Step step) {}

    /** Writes the next version; the one before counts until it begins. */
    public void append(Scope scope, Template t) {
        jdbc.sql("""
                -- the version before, which ends
                update standards.template_version v
                   set valid_to = :from
                 where v.template = :key
                   and v.version = :version - 1
                   and coalesce(v.valid_to, 'infinity') > :from
                """)
                .param("key", t.key())
                .param("version", t.version())
                .param("from", t.validFrom())
                .update();
        jdbc.sql("""
                -- one version
                insert into standards.template_version (template, version, valid_from, source, note)
                values (:key, :version, :from, :source, :note)
                """)
                .param("key", t.key())
                .param("version", t.version())
                .param("from", t.validFrom())
                .param("source", t.source())
                .param("note", t.note())
                .update();
        phases(t);
        steps(t);
    }

    private void phases(Template t) {
        List<Phase> phases = t.phases();
        jdbc.sql("""
                -- one phase
                insert into standards.template_phase (template, version, position, key, name_de, name_en, expectation)
                select :key, :version, p.position, p.key, p.name_de, p.name_en, p.expectation
                  from unnest(:keys::text[], :german::text[], :english::text[], :expectations::text[])
                       with ordinality as p (key, name_de, name_en, expectation, position)
                """)
                .param("key", t.key())
                .param("version", t.version())
                .param("keys", phases.stream().map(Phase::key).toArray(String[]::new))
                .param("german", phases.stream().map(Phase::nameDe).toArray(String[]::new))
                .param("english", phases.stream().map(Phase::nameEn).toArray(String[]::new))
                .param(
                        "expectations",
                        phases.stream().map(p -> p.expectation().name()).toArray(String[]::new))
                .update();
    }

    private void steps(Template t) {
        List<Placed> steps = new ArrayList<>();
        for (Phase p : t.phases()) {
            for (int i = 0; i < p.steps().size(); i++) {
                steps.add(new Placed(p.key(), i + 1, p.steps().get(i)));
            }
        }
        jdbc.sql("""
                -- one step
                insert into standards.template_step (template, version, phase, position, name_de, name_en)
                select :key, :version, s.phase, s.position, s.name_de, s.name_en
                  from unnest(:phases::text[], :positions::int[], :german::text[], :english::text[])
                       as s (phase, position, name_de, name_en)
                """)
                .param("key", t.key())
                .param("version", t.version())
                .param("phases", steps.stream().map(Placed::phase).toArray(String[]::new))
                .param("positions", steps.stream().map(Placed::position).toArray(Integer[]::new))
                .param("german", steps.stream().map(s -> s.step().nameDe()).toArray(String[]::new))
                .param("english", steps.stream().map(s -> s.step().nameEn()).toArray(String[]::new))
                .update();
    }
}
