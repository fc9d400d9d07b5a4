package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.domain.correction.Report.State;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.coverage.web.correction.CorrectionViews.ReportDetail;
import de.lichtweg.coverage.web.correction.CorrectionViews.ReportLine;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds what is shown of reports. */
@Component
class ReportPage {

    private static final int EVIDENCE = 700;

    private final Reports reports;
    private final Operators operators;
    private final MessageSource messages;

    ReportPage(Reports reports, Operators operators, MessageSource messages) {
        this.reports = reports;
        this.operators = operators;
        this.messages = messages;
    }

    List<Option> topics() {
        Words words = Words.current(messages);
        return Arrays.stream(Report.Topic.values())
                .map(t -> new Option(t.name(), words.get("coverage.report.topic." + t)))
                .toList();
    }

    ReportLine line(Report r) {
        Words words = Words.current(messages);
        return new ReportLine(
                Long.toString(r.id()),
                "/adressen/meldungen/" + r.id(),
                words.date(r.createdAt()),
                LocalDate.ofInstant(r.createdAt(), LichtwegClock.BERLIN).toString(),
                r.written(),
                words.get("coverage.report.topic." + r.topic()),
                operators.find(r.operatorKey()).map(Operators.Operator::name).orElse(""),
                r.text(),
                r.sender().name().isEmpty()
                        ? words.get("coverage.report.public")
                        : r.sender().name(),
                r.state().name(),
                words.get("coverage.report.state." + r.state()),
                Integer.toString(r.version()));
    }

    ReportDetail detail(Scope scope, Report r) {
        Words words = Words.current(messages);
        boolean open = r.state() == State.OPEN;
        boolean mayAnswer = open && reports.mayAnswer(scope, r);
        return new ReportDetail(
                line(r),
                r.address() == null ? "" : "/adressen/" + r.address(),
                r.evidence(),
                mayAnswer ? r.contact() : "",
                r.sender().login().isEmpty() ? "" : r.code(),
                r.answer(),
                r.decidedAt() == null ? "" : words.date(r.decidedAt()) + ", " + r.decidedBy(),
                r.operation() == null ? "" : "/adressen/berichtigungen/" + r.operation(),
                mayAnswer && r.address() != null && r.municipality() != null ? correctHref(r, words) : "",
                mayAnswer,
                reports.mayWithdraw(scope, r));
    }

    /** The form of a correction about the address, filled from the report. */
    private String correctHref(Report r, Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("region", String.valueOf(r.municipality()));
        fields.put("id", String.valueOf(r.address()));
        fields.put("meldung", Long.toString(r.id()));
        fields.put("fassung", Integer.toString(r.version()));
        fields.put("was", what(r.topic()));
        fields.put("netz", r.operatorKey());
        fields.put("grund", words.get("coverage.report.why", Long.toString(r.id()), words.date(r.createdAt())));
        String evidence = r.text() + (r.evidence().isEmpty() ? "" : " · " + r.evidence());
        fields.put("belegart", r.evidence().isEmpty() ? "CLAIMED" : "DOCUMENTED");
        fields.put("beleg", evidence.length() > EVIDENCE ? evidence.substring(0, EVIDENCE) + " …" : evidence);
        return "/adressen/berichtigen?"
                + fields.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String what(Report.Topic topic) {
        return switch (topic) {
            case NO_OFFER -> CorrectionForm.What.NO_OFFER.name();
            case OTHER_OFFER -> CorrectionForm.What.OFFER.name();
            case BUILDING -> CorrectionForm.What.BUILDING.name();
            case GONE -> CorrectionForm.What.GONE.name();
            case OTHER -> "";
        };
    }
}
