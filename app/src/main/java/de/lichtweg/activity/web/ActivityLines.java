package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.ActivityColumn;
import de.lichtweg.activity.web.ActivityListView.Line;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the list of activities. */
final class ActivityLines {

    private final ActivityRegister register;
    private final Regions regions;
    private final Texts texts;
    private final LocalDate today;
    private final List<ActivityColumn> more;
    private final Map<Long, Activity> byId;

    /**
     * Of a page.
     *
     * @param all activities whose titles the rows may name
     * @param columns the chosen ones; those that are not usual are put into words
     */
    ActivityLines(
            ActivityRegister register,
            Regions regions,
            Texts texts,
            LocalDate today,
            List<Activity> all,
            List<ActivityColumn> columns) {
        this.register = register;
        this.regions = regions;
        this.texts = texts;
        this.today = today;
        this.more =
                columns.stream().filter(c -> !ActivityColumn.USUAL.contains(c)).toList();
        this.byId = all.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    Line line(Activity a) {
        var next = a.draft().next();
        LocalDate due = a.due();
        Risk risk = risk(a);
        return new Line(
                a.id(),
                ActivityListPage.PATH + "/" + a.id(),
                a.title(),
                texts.kind(a),
                project(a),
                Places.line(a.draft().territory(), this::name, texts),
                phase(a),
                texts.get(
                        "activity.since",
                        texts.month(a.draft().course().present().since())),
                next.turn(),
                next.step(),
                texts.date(due),
                due == null ? "" : due.toString(),
                due == null ? "" : left(due),
                due != null && due.isBefore(today),
                a.draft().course().state().isOver() || a.delayDays() == 0 ? "" : texts.delay(a.delayDays()),
                risk == Risk.NONE || risk == Risk.LOW ? "" : texts.get("activity.risk." + risk),
                risk == Risk.HIGH ? "danger" : risk == Risk.MEDIUM ? "warn" : "",
                a.organisationName(),
                more.stream().collect(Collectors.toMap(ActivityColumn::key, column -> text(column, a))));
    }

    /** Operators see no risk: it is the offices' own view. */
    static Risk risk(Activity a) {
        return a.rights().internal() ? a.draft().next().risk() : Risk.NONE;
    }

    private String project(Activity a) {
        Long parent = a.draft().basics().parent();
        Activity project = parent == null ? null : byId.get(parent);
        return project == null ? "" : project.title();
    }

    private String text(ActivityColumn column, Activity a) {
        var basics = a.draft().basics();
        return switch (column) {
            case ART -> texts.kind(a);
            case PROJEKT -> project(a);
            case STAND ->
                dated(
                        texts.get("activity.state." + a.draft().course().state()),
                        a.draft().course().endedOn());
            case ZUSTAENDIG -> a.draft().parties().responsible();
            case NETZ -> a.operatorName();
            case NACHWEIS -> dated(a.draft().next().evidence(), a.draft().next().evidenceOn());
            case AKTENZEICHEN -> basics.fileNumber();
            case ADRESSEN -> texts.number(a.addresses());
            case BESCHREIBUNG -> basics.description();
            case QUELLE -> basics.source();
            case NUMMER -> Long.toString(a.id());
            case TITEL, WO, PHASE, ZUG, FRIST, VERZUG, WER -> "";
        };
    }

    private String dated(String text, @Nullable LocalDate day) {
        return day == null ? text : text.isEmpty() ? texts.date(day) : text + ", " + texts.date(day);
    }

    private String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        return days < 0
                ? texts.get("activity.due.late", texts.number(-days))
                : days == 0 ? texts.get("activity.due.today") : texts.get("activity.due.left", texts.number(days));
    }

    /** Name of the phase, with the state of what no longer runs. */
    String phase(Activity a) {
        String name = texts.phase(a, register.template(a));
        return switch (a.draft().course().state()) {
            case RUNNING -> name;
            default ->
                name + ", " + texts.get("activity.state." + a.draft().course().state());
        };
    }

    /** Name of a region. */
    String name(RegionKey key) {
        return regions.find(key, today).map(Regions.Region::name).orElse(key.value());
    }
}
