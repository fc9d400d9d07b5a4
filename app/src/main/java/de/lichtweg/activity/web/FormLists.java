package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.web.ActivityFormView.Choice;
import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.parties.Organisations.Organisation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What several fields of a form choose from, read once. */
record FormLists(List<Activity> activities, List<Organisation> organisations, List<Operator> operators) {

    Stream<String> ofActivities(Function<Activity, String> name) {
        return activities.stream().map(name);
    }

    /** Projects that can have lots, for a lot. */
    List<Choice> projects(ActivityForm form) {
        if (!form.get("art").equals(ActivityKind.LOT.name())) {
            return List.of();
        }
        return activities.stream()
                .filter(a -> a.draft().basics().kind().hasLots())
                .map(a -> new Choice(
                        Long.toString(a.id()), a.title(), Long.toString(a.id()).equals(form.get("projekt"))))
                .toList();
    }

    /** The name behind a key; what was typed where it is none. */
    String organisation(String said) {
        return organisations.stream()
                .filter(o -> o.key().equals(said))
                .map(Organisation::name)
                .findFirst()
                .orElse(said);
    }

    /** The name behind a key; what was typed where it is none. */
    String network(String said) {
        return operators.stream()
                .filter(o -> o.key().equals(said))
                .map(Operator::name)
                .findFirst()
                .orElse(said);
    }
}
