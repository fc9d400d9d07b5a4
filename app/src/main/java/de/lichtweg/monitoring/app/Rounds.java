package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.monitoring.Period;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Report.Dates;
import de.lichtweg.monitoring.domain.Rule;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.monitoring.store.RoundRuleStore;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens the rounds by the rule of each district, and sets that rule. */
@Service
public class Rounds {

    private final RoundRuleStore rules;
    private final MunicipalReportStore reports;
    private final Regions regions;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    Rounds(
            RoundRuleStore rules,
            MunicipalReportStore reports,
            Regions regions,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.rules = rules;
        this.reports = reports;
        this.regions = regions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The rule by which a district asks today; the proposal where it does not. */
    @Transactional(readOnly = true)
    public Rule rule(Scope scope, RegionKey district) {
        return rules.find(scope, district, clock.today());
    }

    /** All rules of a district, the newest first. */
    @Transactional(readOnly = true)
    public List<Rule> rules(Scope scope, RegionKey district) {
        return rules.list(scope).stream()
                .filter(r -> r.district().equals(district))
                .toList();
    }

    /** Lets a district ask by the proposal. */
    void begin(Scope scope, RegionKey district, LocalDate from) {
        if (rules(scope, district).isEmpty()) {
            Rule p = rules.find(scope, RegionKey.GERMANY, from);
            set(scope, new Rule(district, from, p.times(), p.silence(), p.linkDays(), p.source()));
        }
    }

    /** Sets the rule of a district from a day on, today or later, and asks at once for what it wants today. */
    @Transactional
    public List<Report> change(Scope scope, Rule rule) {
        if (rule.validFrom().isBefore(clock.today())) {
            throw new RuleViolation("monitoring.rule.past");
        }
        set(scope, rule);
        return open(scope, rule.district());
    }

    private void set(Scope scope, Rule rule) {
        Rule before = rules.find(scope, rule.district(), rule.validFrom());
        rules.set(scope, rule);
        audit.write(
                scope,
                "report.rule",
                new SubjectRef("monitoring.rule", rule.district() + " " + rule.validFrom()),
                DataClass.MUNICIPAL_REPORT,
                rule.district(),
                rule.source(),
                json.writeValueAsString(before),
                json.writeValueAsString(rule));
    }

    /** Asks in all districts. */
    @Transactional
    public List<Report> open(Scope scope) {
        return districts(scope).stream()
                .flatMap(district -> open(scope, district).stream())
                .toList();
    }

    /** Those that have a rule. */
    List<RegionKey> districts(Scope scope) {
        return rules.list(scope).stream()
                .filter(r -> !r.isProposal())
                .map(Rule::district)
                .distinct()
                .toList();
    }

    /** The period of today and, where the server slept over its day, the one before. */
    private List<Report> open(Scope scope, RegionKey district) {
        LocalDate today = clock.today();
        Rule rule = rules.find(scope, district, today);
        Period present = Period.holding(rule.times().rhythm(), today);
        List<Report> opened = new ArrayList<>();
        for (Period period : List.of(present.previous(), present)) {
            if (rule.asks(period, today)) {
                opened.addAll(open(scope, rule, period));
            }
        }
        return opened;
    }

    private List<Report> open(Scope scope, Rule rule, Period period) {
        LocalDate today = clock.today();
        List<RegionKey> municipalities = regions.children(rule.district(), today).stream()
                .map(Regions.Region::key)
                .toList();
        List<Report> opened = reports.open(
                scope, municipalities, period, new Dates(today, rule.due(period)), rules.version(scope, today));
        if (!opened.isEmpty()) {
            audit.write(
                    scope,
                    "report.open",
                    new SubjectRef("monitoring.round", rule.district() + " " + period.key()),
                    DataClass.MUNICIPAL_REPORT,
                    rule.district(),
                    "",
                    null,
                    json.writeValueAsString(
                            opened.stream().map(r -> r.municipality().value()).toList()));
        }
        return opened;
    }
}
