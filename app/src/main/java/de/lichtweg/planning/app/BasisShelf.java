package de.lichtweg.planning.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.store.BasisStore;
import de.lichtweg.planning.store.BasisStore.Written;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps price books and rule sets: every change is a new version, audited with the text before and after. */
@Service
public class BasisShelf {

    /** Subject of the audit log. */
    public static final String SUBJECT = "planning.basis";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 400_000;
    private static final long DEAREST_CENTS = 100_000_000;

    private final BasisStore store;
    private final AuditLog audit;
    private final LichtwegClock clock;
    private final JsonMapper json;

    BasisShelf(BasisStore store, AuditLog audit, LichtwegClock clock, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** All versions that the scope may read. */
    @Transactional(readOnly = true)
    public List<Basis> list(Scope scope) {
        return store.list(scope);
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Basis get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("basis " + id));
    }

    /** Of each series the version that is offered today, own ones before shipped ones. */
    @Transactional(readOnly = true)
    public List<Basis> current(Scope scope, Kind kind) {
        return current(store.list(scope), kind, clock.today());
    }

    /** Of each series the version of today, or the next one where none counts yet. */
    @Transactional(readOnly = true)
    public List<Basis> shown(Scope scope, Kind kind) {
        return shown(store.list(scope), kind, clock.today());
    }

    static List<Basis> shown(List<Basis> all, Kind kind, LocalDate today) {
        List<Basis> shown = new ArrayList<>(current(all, kind, today));
        Map<Long, Basis> next = new LinkedHashMap<>();
        all.stream()
                .filter(b -> b.kind() == kind && shown.stream().noneMatch(s -> s.series() == b.series()))
                .forEach(b -> next.merge(b.series(), b, (x, y) -> later(x, y) == x ? y : x));
        shown.addAll(next.values());
        return shown;
    }

    /** Number of the newest version of a series, which the next one follows. */
    @Transactional(readOnly = true)
    public int newest(Scope scope, Basis basis) {
        return store.list(scope).stream()
                .filter(b -> b.series() == basis.series())
                .mapToInt(Basis::version)
                .max()
                .orElse(basis.version());
    }

    static List<Basis> current(List<Basis> all, Kind kind, LocalDate today) {
        Map<Long, Basis> best = new LinkedHashMap<>();
        all.stream()
                .filter(b -> b.kind() == kind && !b.validFrom().isAfter(today))
                .forEach(b -> best.merge(b.series(), b, BasisShelf::later));
        List<Basis> offered = new ArrayList<>(best.values());
        offered.sort(java.util.Comparator.comparing(Basis::isShipped).thenComparing(Basis::name));
        return offered;
    }

    private static Basis later(Basis a, Basis b) {
        int byDay = a.validFrom().compareTo(b.validFrom());
        return byDay > 0 || byDay == 0 && a.version() > b.version() ? a : b;
    }

    /** Writes a version down; its text is read first, so that nothing is kept that cannot be planned with. */
    @Transactional
    public long write(Scope scope, Written written) {
        check(written);
        Basis before = store.list(scope).stream()
                .filter(b -> b.series() == written.series() && b.version() == written.before())
                .findFirst()
                .orElse(null);
        boolean fresh = written.series() == 0;
        if (!fresh && (before == null || before.isShipped())) {
            throw new NotFound("basis series " + written.series());
        }
        long id = store.insert(scope, written).orElseThrow(() -> new RuleViolation("basis.changed"));
        audit.write(
                scope,
                fresh ? "basis.create" : "basis.version",
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.INTERNAL,
                written.region(),
                written.why(),
                before == null
                        ? null
                        : json.writeValueAsString(fields(before.name(), before.validFrom(), before.content())),
                json.writeValueAsString(fields(written.name(), written.validFrom(), written.content())));
        return id;
    }

    private static Map<String, String> fields(String name, LocalDate validFrom, String content) {
        return Map.of("name", name, "validFrom", validFrom.toString(), "content", content);
    }

    private static void check(Written written) {
        if (written.name().isBlank() || written.name().length() > LONGEST_NAME) {
            throw new RuleViolation("basis.name", LONGEST_NAME);
        }
        if (written.content().length() > LONGEST_TEXT) {
            throw new RuleViolation("basis.text", "–");
        }
        try {
            if (written.kind() == Kind.PRICES) {
                checkPrices(PriceBookReader.read(written.content()));
            } else {
                RuleFile.read(written.content());
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RuleViolation("basis.text", String.valueOf(e.getMessage()));
        }
    }

    /** Sums of an area are counted in thousandths of a cent; no price of a metre or piece needs to be larger. */
    private static void checkPrices(PriceBook book) {
        book.prices().forEach((item, price) -> {
            if (price.range().highCents() > DEAREST_CENTS) {
                throw new RuleViolation("basis.dear", item.code());
            }
        });
    }
}
