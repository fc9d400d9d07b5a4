package de.lichtweg.coverage.web.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finished values of the pages of corrections. */
final class CorrectionViews {

    private CorrectionViews() {}

    /** A choice of a menu. */
    record Option(String value, String text) {}

    /**
     * The form.
     *
     * @param count "187 Adressen in Nossen"
     * @param filters the selection in words, empty for all
     * @param action where it is sent, with the whole selection
     * @param typed what was typed, by field
     */
    record Form(
            String count,
            String filters,
            String action,
            String back,
            List<Option> networks,
            List<Option> technologies,
            List<Option> kinds,
            List<Option> usages,
            List<Option> evidence,
            Map<String, String> typed,
            Optional<ReportLine> report,
            Optional<Check> check) {}

    /**
     * What the correction would do.
     *
     * @param says "Netz A (Demo) bietet hier nichts an, ab 30.06.2026"
     * @param reported "Netz A (Demo) meldet heute an 1.011 davon ein Angebot.", empty where no network is concerned
     * @param changes "185 von 187 Adressen sagen danach etwas anderes."
     * @param fingerprint of the selection
     */
    record Check(String says, String reported, String changes, String fingerprint, List<Sample> sample, String more) {}

    /** One address of the preview: what is believed today. */
    record Sample(String address, String href, String place, String today) {}

    /** A correction in the list. */
    record Line(
            String number,
            String href,
            String day,
            String isoDay,
            String says,
            String place,
            String changed,
            String who,
            boolean undone) {}

    /** A correction on its page. */
    record Detail(
            String number,
            String says,
            String from,
            String selected,
            String changed,
            String changedHref,
            String why,
            String evidenceKind,
            String evidence,
            String who,
            String when,
            String selection,
            String selectionHref,
            String undone,
            boolean mayUndo,
            String effectHref,
            String action) {}

    /** A contradiction in the work list. */
    record Contradicted(
            String key,
            String address,
            String href,
            String place,
            String network,
            List<Claimed> claims,
            boolean again) {}

    /** What one source says. */
    record Claimed(String source, String says, String reported, boolean counts) {}

    /** A report in the list, and above a correction that answers it. */
    record ReportLine(
            String id,
            String href,
            String day,
            String isoDay,
            String address,
            String topic,
            String network,
            String text,
            String sender,
            String state,
            String stateText,
            String version) {}

    /** A report on its page. */
    record ReportDetail(
            ReportLine line,
            String addressHref,
            String evidence,
            String contact,
            String code,
            String answer,
            String decided,
            String correctionHref,
            String correctHref,
            boolean mayAnswer,
            boolean mayWithdraw) {}
}
