package de.lichtweg.standards.data.web;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.data.app.RuleFields;
import de.lichtweg.standards.data.domain.CodeList;
import de.lichtweg.standards.data.domain.ColumnType;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Severity;
import de.lichtweg.standards.data.domain.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one part of a definition: a row for each column, code list or rule, numbered from 0. A row without a name goes; what the
 * form does not show, such as English words, stays with the row that had it.
 */
record ContentForm(DataStandard definition, Map<String, String> form) {

    private static final int MOST_ROWS = 300;

    /** What the fields show. */
    static Map<String, String> fields(DataStandard definition, String part) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (part.equals(ContentPage.RULES)) {
            number(definition.rules(), fields, ContentForm::put);
        } else if (part.equals(ContentPage.CODES)) {
            number(definition.codes(), fields, ContentForm::put);
        } else {
            definition.layer(part).ifPresent(l -> number(l.columns(), fields, ContentForm::put));
        }
        return fields;
    }

    private interface Put<T> {
        void put(Map<String, String> fields, int i, T value);
    }

    private static <T> void number(List<T> values, Map<String, String> fields, Put<T> put) {
        for (int i = 0; i < values.size(); i++) {
            put.put(fields, i, values.get(i));
        }
    }

    private static void put(Map<String, String> fields, int i, DataColumn c) {
        fields.put("was." + i, c.name());
        fields.put("name." + i, c.name());
        fields.put("weitere." + i, String.join(", ", c.aliases()));
        fields.put("art." + i, c.type().name());
        fields.put("einheit." + i, c.unit());
        fields.put("pflicht." + i, c.mandatory() ? "ja" : "");
        fields.put("von." + i, number(c.min()));
        fields.put("bis." + i, number(c.max()));
        fields.put("laenge." + i, c.length() == 0 ? "" : Integer.toString(c.length()));
        fields.put("muster." + i, c.pattern());
        fields.put("codes." + i, c.codes());
        fields.put("was_hinein." + i, c.what().de());
        fields.put("beispiel." + i, c.example());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static void put(Map<String, String> fields, int i, CodeList list) {
        fields.put("was." + i, list.name());
        fields.put("name." + i, list.name());
        fields.put("vollstaendig." + i, list.complete() ? "ja" : "");
        StringBuilder lines = new StringBuilder();
        list.codes()
                .forEach(c -> lines.append(c.code())
                        .append(" = ")
                        .append(c.name().de())
                        .append(c.unsure() ? " (unsicher)" : "")
                        .append('\n'));
        fields.put("codes." + i, lines.toString());
    }

    private static void put(Map<String, String> fields, int i, Rule rule) {
        fields.put("was." + i, rule.id());
        fields.put("name." + i, rule.id());
        fields.put("wirkung." + i, rule.severity().name());
        fields.put("tabelle." + i, rule.layer());
        fields.put("pruefung." + i, RuleFields.text(rule.check()));
        fields.put("warum." + i, rule.reason().de());
        fields.put("was_tun." + i, rule.advice().de());
    }

    /** How many rows the fields have. */
    static int rows(Map<String, String> fields) {
        int rows = 0;
        while (rows < MOST_ROWS && fields.containsKey("name." + rows)) {
            rows++;
        }
        return rows;
    }

    /** The definition with this part as it was typed. */
    DataStandard read(String part) {
        DataStandard d = definition;
        if (part.equals(ContentPage.RULES)) {
            return new DataStandard(d.dataClass(), d.phases(), d.codes(), d.layers(), each(this::rule));
        }
        if (part.equals(ContentPage.CODES)) {
            return new DataStandard(d.dataClass(), d.phases(), each(this::codes), d.layers(), d.rules());
        }
        List<Layer> layers = d.layers().stream()
                .map(l -> l.name().equals(part) ? with(l) : l)
                .toList();
        return new DataStandard(d.dataClass(), d.phases(), d.codes(), layers, d.rules());
    }

    private Layer with(Layer l) {
        return new Layer(
                l.name(),
                l.aliases(),
                l.label(),
                l.mandatory(),
                l.phases(),
                l.shape(),
                l.systems(),
                each(i -> column(l, i)),
                l.unsure());
    }

    private <T> List<T> each(java.util.function.IntFunction<T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < rows(form); i++) {
            if (!get("name", i).isEmpty()) {
                values.add(read.apply(i));
            }
        }
        return values;
    }

    private String get(String field, int i) {
        return form.getOrDefault(field + "." + i, "").strip();
    }

    private DataColumn column(Layer layer, int i) {
        Optional<DataColumn> before = layer.column(get("was", i));
        return new DataColumn(
                get("name", i),
                words(get("weitere", i)),
                choice(ColumnType.class, get("art", i), ColumnType.TEXT),
                get("einheit", i),
                !get("pflicht", i).isEmpty(),
                before.map(DataColumn::phases).orElse(List.of()),
                decimal("von", i),
                decimal("bis", i),
                Optional.ofNullable(decimal("laenge", i))
                        .map(BigDecimal::intValue)
                        .orElse(0),
                get("muster", i),
                get("codes", i),
                new Words(get("was_hinein", i), before.map(c -> c.what().en()).orElse("")),
                get("beispiel", i),
                before.map(DataColumn::unsure).orElse(false));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private @Nullable BigDecimal decimal(String field, int i) {
        String text = get(field, i);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}([.,]\\d{1,6})?")) {
            throw new RuleViolation("standards.data.number", text, get("name", i));
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    private CodeList codes(int i) {
        Optional<CodeList> before = definition.codes().stream()
                .filter(c -> c.name().equals(get("was", i)))
                .findFirst();
        List<CodeList.Code> codes = get("codes", i)
                .lines()
                .filter(l -> !l.isBlank())
                .map(l -> code(before, l))
                .toList();
        return new CodeList(get("name", i), !get("vollstaendig", i).isEmpty(), codes);
    }

    private static CodeList.Code code(Optional<CodeList> before, String line) {
        int sign = line.indexOf('=');
        String code = (sign < 0 ? line : line.substring(0, sign)).strip();
        String name = sign < 0 ? "" : line.substring(sign + 1).strip();
        boolean unsure = name.endsWith("(unsicher)");
        String english = before.flatMap(b ->
                        b.codes().stream().filter(c -> c.code().equals(code)).findFirst())
                .map(c -> c.name().en())
                .orElse("");
        return new CodeList.Code(code, new Words(unsure ? name.replace("(unsicher)", "") : name, english), unsure);
    }

    private Rule rule(int i) {
        Optional<Rule> before = definition.rules().stream()
                .filter(r -> r.id().equals(get("was", i)))
                .findFirst();
        return new Rule(
                get("name", i),
                choice(Severity.class, get("wirkung", i), Severity.ERROR),
                get("tabelle", i),
                before.map(Rule::phases).orElse(List.of()),
                RuleFields.check(get("pruefung", i)),
                new Words(get("warum", i), before.map(r -> r.reason().en()).orElse("")),
                new Words(get("was_tun", i), before.map(r -> r.advice().en()).orElse("")),
                before.map(Rule::unsure).orElse(false));
    }
}
