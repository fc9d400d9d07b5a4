package de.lichtweg.reporting.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.domain.Document.Definition;
import de.lichtweg.reporting.domain.PackageFile;
import de.lichtweg.reporting.domain.StatusPackage;
import de.lichtweg.reporting.domain.StatusPackage.Sums;
import de.lichtweg.reporting.domain.StatusPackage.Value;
import de.lichtweg.reporting.domain.StatusPackage.Work;
import de.lichtweg.reporting.store.PackageStore;
import de.lichtweg.reporting.store.PackageStore.Received;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes the status package of a district and reads those of others. */
@Service
public class PackageDesk {

    private static final String SUBJECT = "reporting.package";

    private final PackageStore store;
    private final Ledger ledger;
    private final Activities activities;
    private final Regions regions;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;
    private final boolean demo;

    PackageDesk(
            PackageStore store,
            Ledger ledger,
            Activities activities,
            Regions regions,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock,
            @org.springframework.beans.factory.annotation.Value("${lichtweg.demo:false}") boolean demo) {
        this.store = store;
        this.ledger = ledger;
        this.activities = activities;
        this.regions = regions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether the scope may make the package of a district. */
    public boolean mayMake(Scope scope, RegionKey district) {
        return district.level() == RegionKey.Level.DISTRICT
                && scope.may(Level.WRITE, DataClass.STATUS_PACKAGE, district)
                && scope.may(Level.ADDRESS, DataClass.INTERNAL, district);
    }

    /** Whether the scope may read in packages of others. */
    public boolean mayReceive(Scope scope) {
        return scope.mayAnywhere(Level.WRITE, DataClass.STATUS_PACKAGE);
    }

    /** The package of a district for a Stichtag, with sums as the state centre may see them. */
    public PackageFile make(Scope scope, RegionKey district, LocalDate asOf) {
        if (!mayMake(scope, district)) {
            throw new Closed("reporting.package.write");
        }
        LocalDate today = clock.today();
        if (asOf.isAfter(today)) {
            throw new RuleViolation("reporting.future");
        }
        if (!Audience.STATE.allows(asOf, today)) {
            throw new RuleViolation("reporting.halfyear");
        }
        Scope eyes = Audience.STATE.eyes(scope);
        LedgerView view = ledger.view(eyes, new AsOf(asOf, null));
        return PackageFile.of(new StatusPackage(
                StatusPackage.FORMAT,
                StatusPackage.SCHEMA,
                district.value(),
                regions.get(district, asOf).name(),
                asOf.toString(),
                today.toString(),
                view.operation(),
                view.ruleSet().name(),
                demo,
                Composer.definitions(view, district),
                sums(view, district),
                regions.children(district, asOf).stream()
                        .filter(r -> view.count(AddressQuery.all(r.key())) != 0)
                        .map(r -> sums(view, r.key()))
                        .toList(),
                activities.list(eyes).stream()
                        .filter(a -> isOf(a, district))
                        .map(PackageDesk::work)
                        .toList()));
    }

    private Sums sums(LedgerView view, RegionKey region) {
        return new Sums(
                region.value(),
                regions.find(region, view.validOn()).map(Regions.Region::name).orElse(region.value()),
                view.figures(region).stream().map(PackageDesk::value).toList());
    }

    private static Value value(FigureValue f) {
        return new Value(
                f.figure(),
                f.weighting().name(),
                f.numerator() < 0 ? null : f.numerator(),
                f.denominator() < 0 ? null : f.denominator());
    }

    private static boolean isOf(Activity activity, RegionKey district) {
        return !activity.draft().course().state().isOver() && activity.touches(district);
    }

    private static Work work(Activity activity) {
        ActivityDraft draft = activity.draft();
        @Nullable LocalDate due = draft.next().due();
        return new Work(
                activity.title(),
                draft.basics().kind().name(),
                draft.course().state().name(),
                draft.basics().kind().template(),
                draft.course().templateVersion(),
                draft.course().present().phase(),
                due == null ? null : due.toString(),
                activity.delayDays(),
                draft.territory().stream().map(RegionKey::value).toList());
    }

    /**
     * Reads a package in.
     *
     * @return what was in it
     * @throws RuleViolation if it is no package, was changed, or counts by other definitions
     */
    @Transactional
    public StatusPackage receive(Scope scope, String text) {
        if (!mayReceive(scope)) {
            throw new Closed("reporting.package.write");
        }
        PackageFile file = PackageFile.read(text);
        StatusPackage content = file.content();
        file.requireDefinitions(here(LocalDate.parse(content.asOf())));
        if (!store.insert(scope, file)) {
            throw new RuleViolation("reporting.package.known", content.name());
        }
        audit.write(
                scope,
                "package.receive",
                new SubjectRef(SUBJECT, file.sha256()),
                DataClass.STATUS_PACKAGE,
                new RegionKey(content.district()),
                "",
                null,
                json.writeValueAsString(Map.of("district", content.district(), "asOf", content.asOf())));
        return content;
    }

    /** Definitions are open to everybody. */
    private List<Definition> here(LocalDate day) {
        return Composer.definitions(ledger.view(Scope.system("reporting"), new AsOf(day, null)), regions.home());
    }

    /** The newest package of each district that the scope may see. */
    public List<Received> newest(Scope scope) {
        return store.newest(scope);
    }
}
