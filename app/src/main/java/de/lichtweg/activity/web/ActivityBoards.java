package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.web.ActivityListView.Board;
import de.lichtweg.activity.web.ActivityListView.Column;
import de.lichtweg.activity.web.ActivityListView.Line;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.standards.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The boards of a list: one for each procedure, a column for each phase. Of a long column the first ones, and a link to all. */
record ActivityBoards(ActivityRegister register, ActivityLines lines, PageUrl url, Texts texts) {

    private static final int MOST = 12;

    List<Board> of(List<Activity> found) {
        Map<String, List<Activity>> byTemplate = found.stream()
                .collect(Collectors.groupingBy(
                        a -> a.draft().basics().kind().template(), TreeMap::new, Collectors.toList()));
        return byTemplate.values().stream()
                .sorted(Comparator.comparingInt(l -> -l.size()))
                .map(this::board)
                .toList();
    }

    private Board board(List<Activity> group) {
        Template newest = register.template(group.stream()
                .max(Comparator.comparingInt(a -> a.draft().course().templateVersion()))
                .orElseThrow());
        return new Board(
                newest.name(texts.german()),
                newest.phases().stream().map(p -> column(p, group)).toList());
    }

    private Column column(Template.Phase phase, List<Activity> group) {
        List<Activity> in = group.stream()
                .filter(a -> a.draft().course().present().phase().equals(phase.key()))
                .toList();
        List<Line> first = in.stream().limit(MOST).map(lines::line).toList();
        int more = in.size() - first.size();
        return new Column(
                phase.name(texts.german()),
                texts.number(in.size()),
                first,
                more == 0 ? "" : texts.get("activity.board.more", texts.number(more)),
                more == 0 ? "" : table(ActivityQuery.phaseKey(in.getFirst())));
    }

    private String table(String phase) {
        Map<String, List<String>> parameters = new TreeMap<>(url.parameters());
        parameters.remove("sicht");
        parameters.put("phase", List.of(phase));
        return new PageUrl(url.path(), parameters).moved(url.path());
    }
}
