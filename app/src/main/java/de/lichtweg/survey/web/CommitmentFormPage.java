package de.lichtweg.survey.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.app.CommitmentRegister;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the form. */
@Component
class CommitmentFormPage {

    private final CommitmentRegister register;
    private final CommitmentStory story;
    private final Operators operators;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    CommitmentFormPage(
            CommitmentRegister register,
            CommitmentStory story,
            Operators operators,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.story = story;
        this.operators = operators;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The form, ready to be shown.
     *
     * @param listed how many addresses a list had named, where no question did; empty otherwise
     * @param foreign what somebody else changed after the form was opened
     */
    record View(
            RegionKey region,
            String title,
            String action,
            String back,
            int version,
            Map<String, String> typed,
            String network,
            List<String> networks,
            List<Choice> bindings,
            List<Choice> technologies,
            List<Integer> milestones,
            List<Integer> evidence,
            String listed,
            List<String> foreign) {}

    /** A value to choose. */
    record Choice(String value, String text, boolean on) {}

    View view(Scope scope, @Nullable Commitment before, Map<String, String> typed, RegionKey region) {
        Texts texts = new Texts(messages, regions, clock.today());
        CommitmentForm form = new CommitmentForm(typed);
        String path = CommitmentListPage.PATH + (before == null ? "" : "/" + before.id());
        boolean listed = before != null && before.draft().promised().addresses().isEmpty();
        return new View(
                region,
                before == null ? texts.get("survey.new") : before.title(),
                path,
                before == null ? path + "?region=" + region : path,
                before == null ? 0 : before.version(),
                typed,
                operators.find(form.get("netz")).map(Operators.Operator::name).orElse(form.get("netz")),
                networks(scope),
                choices(Binding.values(), form.get("bindung"), b -> texts.get("survey.binding." + b)),
                choices(Technology.values(), form.get("technik"), t -> texts.get("coverage.technology." + t)).stream()
                        .filter(t -> !t.value().equals(Technology.NONE.name()))
                        .toList(),
                form.rows("m"),
                form.rows("b"),
                listed && before != null ? texts.number(before.addresses()) : "",
                foreign(scope, before, form, texts));
    }

    private List<String> foreign(Scope scope, @Nullable Commitment before, CommitmentForm form, Texts texts) {
        String seen = form.get("fassung");
        return before == null || !seen.matches("\\d{1,9}") || Integer.parseInt(seen) == before.version()
                ? List.of()
                : story.since(scope, before, Integer.parseInt(seen), texts);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String chosen, Function<E, String> name) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), name.apply(v), v.name().equals(chosen)))
                .toList();
    }

    /** Networks that the reader knows: those that supply somebody, and those of commitments that it sees. */
    private List<String> networks(Scope scope) {
        return Stream.concat(
                        ledger.view(scope, AsOf.NOW).networks().stream()
                                .flatMap(key -> operators.find(key).stream())
                                .map(Operators.Operator::name),
                        register.list(scope).stream().map(Commitment::operatorName))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
