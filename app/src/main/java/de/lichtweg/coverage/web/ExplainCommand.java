package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lichtweg explain}: why a figure of a region moved between two states. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@CommandLine.Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Erklärt, warum sich eine Kennzahl zwischen zwei Ständen geändert hat.")
class ExplainCommand implements Command {

    private final Explainer explainer;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final JsonMapper json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--region", required = true, paramLabel = "AGS", description = "Region")
    private String region = "";

    @Option(names = "--from", required = true, paramLabel = "D", description = "früherer Tag, JJJJ-MM-TT")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "D", description = "späterer Tag, JJJJ-MM-TT")
    private String to = "";

    @Option(
            names = "--known-from",
            paramLabel = "D",
            description = "Wissen des früheren Standes: Tag, Nummer eines Vorgangs oder now; sonst wie --known-to")
    private @Nullable String knownFrom;

    @Option(
            names = "--known-to",
            paramLabel = "D",
            description = "Wissen des späteren Standes: Tag oder Nummer eines Vorgangs; sonst alles heute Bekannte")
    private @Nullable String knownTo;

    @Option(names = "--figure", defaultValue = "gigabit", description = "Kennzahl (Vorgabe: gigabit)")
    private String figure = "gigabit";

    @Option(
            names = "--weighting",
            defaultValue = "addresses",
            description = "addresses, households oder businesses (Vorgabe: addresses)")
    private String weighting = "addresses";

    @Option(names = "--json", description = "Ergebnis als JSON")
    private boolean asJson;

    ExplainCommand(Explainer explainer, Regions regions, MessageSource messages, LichtwegClock clock, JsonMapper json) {
        this.explainer = explainer;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Integer call() {
        AsOf later = Arguments.asOf(to, knownTo);
        AsOf earlier = Arguments.asOf(from, knownFrom == null ? knownTo : knownFrom);
        LocalDate day = Optional.ofNullable(later.validOn()).orElse(clock.today());
        RegionKey key = Arguments.region(region);
        RegionKey known =
                key.equals(RegionKey.GERMANY) ? key : regions.get(key, day).key();
        Explanation explanation = explainer.explain(
                CurrentScope.get(), new Comparison(known, figure, Arguments.weighting(weighting), earlier, later));
        print(explanation);
        return 0;
    }

    private void print(Explanation explanation) {
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(ExplainAnswer.of(explanation)));
        } else {
            LocaleContextHolder.setLocale(Locale.GERMANY);
            Words words = Words.current(messages);
            out.println(new ChangeSentence(words).text(name(explanation), explanation));
            Waterfall.readable(explanation)
                    .ifPresent(w -> w.steps().forEach(step -> print(out, "  ", step, new ChangeWords(words))));
        }
        out.flush();
    }

    private String name(Explanation explanation) {
        RegionKey key = explanation.to().region();
        return regions.find(key, explanation.to().asOf())
                .map(Regions.Region::name)
                .orElse(key.value());
    }

    private static void print(PrintWriter out, String indent, Step step, ChangeWords words) {
        out.printf(
                "%7s %s%-50s %9s%n",
                words.points(step.points()),
                indent,
                words.name(step.part()),
                words.count(step.part().addresses()));
        step.details().forEach(detail -> print(out, indent + "  ", detail, words));
    }
}
