package de.lichtweg.activity.web;

import de.lichtweg.activity.app.Agenda;
import de.lichtweg.activity.app.Agenda.Item;
import de.lichtweg.activity.app.Agenda.Kind;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is overdue, where the own office is on its turn, and what is due soon. Each item is told once. */
@Component
@Order(100)
class ActivityDigest implements DigestSource {

    private final Agenda agenda;
    private final MessageSource messages;

    ActivityDigest(Agenda agenda, MessageSource messages) {
        this.agenda = agenda;
        this.messages = messages;
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        List<Item> open = agenda.items(scope).stream()
                .filter(i -> !i.done() && (i.late() || !i.day().isBefore(today)))
                .sorted(Comparator.comparing(Item::day)
                        .thenComparing(i -> i.activity().id()))
                .toList();
        Predicate<Item> turn = i -> !i.late() && i.kind() == Kind.STEP && i.ownTurn();
        List<DigestLine> lines = new ArrayList<>();
        add(lines, "overdue", open, Item::late);
        add(lines, "turn", open, turn);
        add(lines, "soon", open, i -> !i.late() && !turn.test(i) && !i.day().isAfter(until));
        return lines;
    }

    private void add(List<DigestLine> lines, String group, List<Item> open, Predicate<Item> which) {
        Texts texts = Texts.current(messages);
        open.stream().filter(which).forEach(i -> lines.add(new DigestLine(group, text(i, texts), href(i))));
    }

    private static String text(Item item, Texts texts) {
        String name = item.name().isEmpty() ? texts.get("activity.agenda.step") : item.name();
        String kind = texts.get("calendar.kind." + item.kind().name().toLowerCase(Locale.ROOT));
        return texts.get(
                "activity.agenda.line", texts.date(item.day()), item.activity().title(), name, kind);
    }

    private static String href(Item item) {
        String page = ActivityListPage.PATH + "/" + item.activity().id();
        return item.kind() == Kind.DEADLINE ? page + "/fristen" : page;
    }
}
