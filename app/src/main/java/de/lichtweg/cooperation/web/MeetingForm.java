package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A meeting as typed text, and back. */
final class MeetingForm {

    private MeetingForm() {}

    static Map<String, String> of(Meeting meeting) {
        MeetingDraft d = meeting.draft();
        Map<String, String> f = new LinkedHashMap<>();
        f.put("gremium", Long.toString(d.body()));
        f.put("titel", d.title());
        f.put("tag", d.day().toString());
        f.put("von", d.from().toString());
        f.put("bis", d.to().toString());
        f.put("ort", d.place());
        f.put("konferenz", d.link());
        f.put("hinweis", d.note());
        f.put("plaetze", Objects.toString(d.capacity(), ""));
        f.put("themen_bis", Objects.toString(d.topicsUntil(), ""));
        return f;
    }

    static Map<String, String> fresh(String body, LocalDate today) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("gremium", body);
        f.put("tag", today.plusWeeks(4).toString());
        f.put("von", "10:00");
        f.put("bis", "12:00");
        f.put("alle_monate", "0");
        f.put("anzahl", "4");
        return f;
    }

    static MeetingDraft draft(Map<String, String> typed) {
        String body = typed.getOrDefault("gremium", "");
        if (!body.matches("\\d{1,18}")) {
            throw new RuleViolation("cooperation.body.choose");
        }
        return new MeetingDraft(
                Long.parseLong(body),
                Typed.line(typed.get("titel")),
                Typed.someDay(typed.get("tag")),
                Typed.time(typed.get("von")),
                Typed.time(typed.get("bis")),
                Typed.line(typed.get("ort")),
                Typed.line(typed.get("konferenz")),
                Typed.text(typed.get("hinweis")),
                Typed.number(typed.get("plaetze")),
                Typed.day(typed.get("themen_bis")),
                false);
    }
}
