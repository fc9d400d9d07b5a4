package de.lichtweg.strategy.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.app.NextSteps.Row;
import de.lichtweg.strategy.domain.NextStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The next step of a municipality, as a suggestion among what needs attention. */
@Component
class StepAttention implements AttentionSource {

    private final NextSteps steps;
    private final MessageSource messages;

    StepAttention(NextSteps steps, MessageSource messages) {
        this.steps = steps;
        this.messages = messages;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        return asOf.isNow()
                ? steps.list(scope, region).stream()
                        .flatMap(row -> row.step().map(step -> item(row, step)).stream())
                        .toList()
                : List.of();
    }

    private AttentionItem item(Row row, NextStep step) {
        Locale locale = LocaleContextHolder.getLocale();
        RegionKey municipality = row.municipality().key();
        return new AttentionItem(
                "next_step",
                Severity.INFO,
                municipality,
                step.count(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("/naechste-schritte?region=" + municipality),
                List.of(
                        messages.getMessage("activity.kind." + step.rule().suggests(), null, locale),
                        StepWords.reason(step, row.municipality().name())));
    }
}
