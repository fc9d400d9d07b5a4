package de.lichtweg.standards.data.app;

import de.lichtweg.standards.data.domain.Check;
import de.lichtweg.standards.data.domain.CodeList;
import de.lichtweg.standards.data.domain.ColumnType;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Severity;
import de.lichtweg.standards.data.domain.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says rules and findings: in the words of the standard where it has any, else in those of the kind of check. */
@Component("dataRules")
public class RuleTexts {

    private final MessageSource messages;

    RuleTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Why there is a rule. */
    public String reason(DataStandard standard, Rule rule, Locale locale) {
        return own(rule.reason(), locale)
                .orElseGet(() -> text("standards.data.why." + rule.kind(), locale, arguments(standard, rule, locale)));
    }

    /** What to do where it is broken. */
    public String advice(DataStandard standard, Rule rule, Locale locale) {
        return own(rule.advice(), locale)
                .orElseGet(() -> text("standards.data.do." + rule.kind(), locale, arguments(standard, rule, locale)));
    }

    private static Optional<String> own(Words words, Locale locale) {
        return words.missing() ? Optional.empty() : Optional.of(words.in(isGerman(locale)));
    }

    private static boolean isGerman(Locale locale) {
        return !locale.getLanguage().equals("en");
    }

    /** Layer, column, what may stand there. */
    private Object[] arguments(DataStandard standard, Rule rule, Locale locale) {
        String column = rule.check() instanceof Check.OfLayer of ? of.column() : "";
        Optional<Layer> layer = standard.layer(rule.layer());
        Optional<DataColumn> found = layer.flatMap(l -> l.column(column));
        return new Object[] {
            rule.layer(),
            column,
            found.map(c -> type(c.type(), locale)).orElse(""),
            found.map(c -> limits(c, locale)).orElse(""),
            found.flatMap(standard::codesOf).map(RuleTexts::codes).orElse(""),
            layer.map(l -> text("standards.data.shape." + l.shape(), locale)).orElse("")
        };
    }

    private static String codes(CodeList list) {
        String codes = list.codes().stream().limit(12).map(CodeList.Code::code).collect(Collectors.joining(", "));
        return list.codes().size() > 12 ? codes + " …" : codes;
    }

    /** What was found at a place, in a few words; empty where the value says it. */
    public String found(Rule rule, Finding finding, Locale locale) {
        return text(
                "standards.data.found." + rule.kind(), locale, finding.facts().toArray());
    }

    /** What breaking a rule means. */
    public String severity(Severity severity, Locale locale) {
        return text("standards.data.severity." + severity, locale);
    }

    /** Name of a type. */
    public String type(ColumnType type, Locale locale) {
        return text("standards.data.type." + type, locale);
    }

    /** What bounds the values of a column, in a few words. */
    public String limits(DataColumn c, Locale locale) {
        List<String> limits = new ArrayList<>();
        if (c.min() != null || c.max() != null) {
            limits.add(number(c.min()) + " – " + number(c.max()) + (c.unit().isEmpty() ? "" : " " + c.unit()));
        } else if (!c.unit().isEmpty()) {
            limits.add(c.unit());
        }
        if (c.length() > 0) {
            limits.add(text("standards.data.limit.length", locale, c.length()));
        }
        if (!c.pattern().isEmpty()) {
            limits.add(text("standards.data.limit.pattern", locale, c.pattern()));
        }
        if (!c.codes().isEmpty()) {
            limits.add(text("standards.data.limit.codes", locale, c.codes()));
        }
        return String.join("; ", limits);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, "", locale));
    }
}
