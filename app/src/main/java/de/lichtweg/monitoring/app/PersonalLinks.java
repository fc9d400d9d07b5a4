package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.store.LinkStore;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links: each opens the form of one report without login, for some days, and nothing else. The secret has 256 bits and leaves
 * this class once; the database keeps its hash. It holds until it ends, so that the reporter can look again and take
 * back; what the district has approved it shows no more.
 */
@Service
public class PersonalLinks {

    private static final Scope GUEST = Scope.system("personal-link");

    private final LinkStore links;
    private final MunicipalReportStore reports;
    private final Rounds rounds;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(
            LinkStore links,
            MunicipalReportStore reports,
            Rounds rounds,
            Regions regions,
            AuditLog audit,
            LichtwegClock clock) {
        this.links = links;
        this.reports = reports;
        this.rounds = rounds;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param scope may report for this municipality and do nothing else
     * @param until when the link ends
     */
    public record Opened(Scope scope, Report report, Instant until) {}

    /** A new link's secret. */
    @Transactional
    public String issue(Scope scope, Report report) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        links.create(scope, report, hash(token), Duration.ofDays(days(scope, report)));
        audit.write(
                scope,
                "report.link",
                new SubjectRef(MunicipalReports.SUBJECT, Long.toString(report.id())),
                DataClass.MUNICIPAL_REPORT,
                report.municipality(),
                "",
                null,
                null);
        return token;
    }

    /** How many days a new link to a report holds. */
    int days(Scope scope, Report report) {
        return rounds.rule(scope, report.municipality().district()).linkDays();
    }

    /** Forgets links that have ended. */
    @Transactional
    void forgetEnded(Scope scope) {
        links.removeEnded(scope, clock.instant());
    }

    /** What a link opens; empty for an invented or ended one, and for one whose report is approved. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String token) {
        return links.find(GUEST, hash(token))
                .flatMap(kept -> reports.find(GUEST, kept.report())
                        .filter(r -> r.state() != ReportState.APPROVED)
                        .map(r -> new Opened(scope(r), r, kept.expiresAt())));
    }

    private Scope scope(Report report) {
        String name = regions.find(report.municipality(), clock.today())
                .map(Regions.Region::name)
                .orElse(report.municipality().value());
        return new Scope(
                "link:" + report.id(),
                name,
                Role.REPORT_LINK,
                null,
                Set.of(report.municipality()),
                RightsTable.standard());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
