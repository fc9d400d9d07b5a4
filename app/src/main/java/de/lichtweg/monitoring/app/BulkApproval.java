package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over at once what says "nothing changed". */
@Service
public class BulkApproval {

    private final MunicipalReportStore reports;
    private final MunicipalDesk desk;

    BulkApproval(MunicipalReportStore reports, MunicipalDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    /** What it would take over in a district. */
    @Transactional(readOnly = true)
    public List<Report> preview(Scope scope, RegionKey district) {
        if (!Reach.mayDecide(scope, district)) {
            throw new Closed("monitoring.decide");
        }
        return reports.list(scope, district, LocalDate.EPOCH).stream()
                .filter(r -> r.state() == ReportState.SUBMITTED && r.course().unchanged())
                .toList();
    }

    /** What a preview showed, in a word: another word means that something happened since. */
    public static String fingerprint(List<Report> reports) {
        return reports.stream().map(r -> r.id() + "." + r.version()).collect(Collectors.joining(","));
    }

    /** Takes over what a preview showed; returns how many. */
    @Transactional
    public int approve(Scope scope, RegionKey district, String fingerprint) {
        List<Report> now = preview(scope, district);
        if (now.isEmpty() || !fingerprint(now).equals(fingerprint)) {
            throw new RuleViolation("monitoring.bulk.between");
        }
        now.forEach(r -> desk.approve(scope, r.id(), r.version()));
        return now.size();
    }
}
