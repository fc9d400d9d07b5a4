package de.lichtweg.activity.web;

import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.web.BuildView.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The states of the building as parts of one bar, the furthest first. */
final class BuildBar {

    private BuildBar() {}

    /** {@code href} leads to the addresses of a state, empty where they may not be opened. */
    static List<State> of(
            Map<BuildState, Integer> counts, int addresses, Function<BuildState, String> href, Texts texts) {
        List<State> states = new ArrayList<>();
        double x = 0;
        for (BuildState state : Arrays.asList(BuildState.values()).reversed()) {
            int count = counts.getOrDefault(state, 0);
            double width = 100 * count / (double) Math.max(1, addresses);
            states.add(new State(
                    state.name(),
                    texts.get("activity.build.state." + state),
                    texts.number(count),
                    texts.percent(count, addresses),
                    percent(x),
                    percent(width),
                    fill(state),
                    count == 0 ? "" : href.apply(state)));
            x += width;
        }
        return states;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** The look of a state; the words stand beside it always. */
    static String fill(BuildState state) {
        return "b-" + state.name().toLowerCase(Locale.ROOT);
    }
}
