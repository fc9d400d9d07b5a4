package de.lichtweg.survey.store;

import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.domain.BindingRule;
import de.lichtweg.survey.domain.BindingRules;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of all bindings. */
@Repository
@PublicFacts("what follows from a binding is written in published rules")
public class BindingRuleStore {

    private final JdbcClient jdbc;

    BindingRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them. */
    public BindingRules load() {
        return new BindingRules(jdbc.sql("""
                        -- one binding from a day on
                        select r.*
                          from survey.binding_rule r
                         order by r.binding, r.valid_from
                        """)
                .query((r, i) -> new BindingRule(
                        Binding.valueOf(r.getString("binding")),
                        r.getObject("valid_from", LocalDate.class),
                        r.getObject("valid_to", LocalDate.class),
                        r.getBoolean("binds"),
                        r.getBoolean("needs_milestones"),
                        r.getInt("undated_months"),
                        r.getInt("warn_days"),
                        r.getInt("kept_percent"),
                        r.getString("source")))
                .list());
    }
}
