package de.lichtweg.standards.data.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules about the values of a row, and of one row against others. */
final class RowInspectors {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private RowInspectors() {}

    /** A value as it is said in a sentence. */
    static String said(Object value) {
        return switch (value) {
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> Values.plain(number).replace('.', ',');
            default -> value.toString();
        };
    }

    record Unique(Rule rule, Check.Unique check, Findings findings, Map<String, Long> seen) implements Inspector {

        @Override
        public void look(Line line) {
            if (line.value(check.columns().getFirst()) == null) {
                return;
            }
            String key = check.columns().stream().map(line::key).collect(Collectors.joining("\u001f"));
            Long first = seen.putIfAbsent(key, line.number());
            if (first == null) {
                findings.remember(1);
            } else {
                findings.at(rule, line, check.columns().getFirst(), first);
            }
        }
    }

    record Consecutive(Rule rule, Check.Consecutive check, Findings findings, TreeMap<BigDecimal, String> seen)
            implements Inspector {

        @Override
        public void look(Line line) {
            if (line.value(check.column()) instanceof BigDecimal number) {
                seen.put(number.stripTrailingZeros(), line.source().table().name());
                findings.remember(1);
            }
        }

        @Override
        public void end() {
            @Nullable BigDecimal before = null;
            for (Map.Entry<BigDecimal, String> entry : seen.entrySet()) {
                if (before != null && before.add(BigDecimal.ONE).compareTo(entry.getKey()) < 0) {
                    findings.about(
                            rule, entry.getValue(), check.column(), Values.plain(before), Values.plain(entry.getKey()));
                }
                before = entry.getKey();
            }
        }
    }

    record Reference(Rule rule, Check.Reference check, Findings findings, Set<String> known) implements Inspector {

        @Override
        public boolean learnsFrom(String layer) {
            return layer.equals(check.toLayer());
        }

        @Override
        public void learn(Line line) {
            String key = line.key(check.toColumn());
            if (!key.isEmpty() && known.add(key)) {
                findings.remember(1);
            }
        }

        @Override
        public void look(Line line) {
            String key = line.key(check.column());
            if (!key.isEmpty() && !key.equals(check.none()) && !known.isEmpty() && !known.contains(key)) {
                findings.at(rule, line, check.column(), check.toLayer(), check.toColumn());
            }
        }
    }

    record Ascending(Rule rule, Check.Ascending check, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            String before = "";
            for (String column : check.columns()) {
                Object value = line.value(column);
                if (value == null) {
                    continue;
                }
                Object earlier = before.isEmpty() ? null : line.value(before);
                if (earlier != null && Values.compare(earlier, value) > 0) {
                    findings.at(rule, line, column, line.source().header(before), said(earlier));
                    return;
                }
                before = column;
            }
        }
    }

    record FilledWhen(Rule rule, Check.FilledWhen check, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            if (check.values().contains(line.key(check.when()))
                    && line.text(check.column()).isEmpty()) {
                findings.at(rule, line, check.column(), line.source().header(check.when()), line.text(check.when()));
            }
        }
    }

    record Same(Rule rule, Check.Same check, Findings findings, Map<String, String> first) implements Inspector {

        @Override
        public void look(Line line) {
            String group = line.key(check.group());
            String value = line.key(check.column());
            if (group.isEmpty() || value.isEmpty()) {
                return;
            }
            String before = first.putIfAbsent(group, value);
            if (before == null) {
                findings.remember(1);
            } else if (!before.equals(value)) {
                findings.at(rule, line, check.column(), line.text(check.group()), before);
            }
        }
    }

    record NotAfterDelivery(Rule rule, Check.NotAfterDelivery check, Findings findings) implements Inspector {

        @Override
        public void look(Line line) {
            LocalDate day = line.source().surroundings().day();
            if (line.value(check.column()) instanceof LocalDate written && written.isAfter(day)) {
                findings.at(rule, line, check.column(), DAY.format(day));
            }
        }
    }

    record Municipality(Rule rule, Check.Municipality check, Findings findings, Set<String> known)
            implements Inspector {

        @Override
        public void look(Line line) {
            String key = line.key(check.column());
            if (!key.isEmpty() && !known.contains(key)) {
                findings.at(rule, line, check.column());
            }
        }
    }

    /** Codes of a group that were seen. */
    record AllCodes(Rule rule, Check.AllCodes check, CodeList codes, Findings findings, Map<String, Group> groups)
            implements Inspector {

        record Group(String text, String table, Set<String> seen) {}

        @Override
        public void look(Line line) {
            String group = line.key(check.group());
            String code = line.key(check.column());
            if (!group.isEmpty() && !code.isEmpty()) {
                groups.computeIfAbsent(group, g -> begin(line)).seen.add(code);
                findings.remember(1);
            }
        }

        private Group begin(Line line) {
            return new Group(line.text(check.group()), line.source().table().name(), new HashSet<>());
        }

        @Override
        public void end() {
            for (Group group : groups.values()) {
                String missing = codes.codes().stream()
                        .map(CodeList.Code::code)
                        .filter(c -> !group.seen.contains(c))
                        .collect(Collectors.joining(", "));
                if (!missing.isEmpty()) {
                    findings.about(rule, group.table, check.column(), group.text, missing);
                }
            }
        }
    }

    /** Values of a group by the place of their code. */
    record InOrder(
            Rule rule,
            Check.InOrder check,
            CodeList order,
            Findings findings,
            Map<String, TreeMap<Integer, Line>> groups)
            implements Inspector {

        @Override
        public void look(Line line) {
            String group = line.key(check.group());
            int place = order.indexOf(line.key(check.order()));
            if (!group.isEmpty() && place >= 0 && line.value(check.column()) != null) {
                groups.computeIfAbsent(group, g -> new TreeMap<>()).putIfAbsent(place, line);
                findings.remember(10);
            }
        }

        @Override
        public void end() {
            groups.values().forEach(this::group);
        }

        private void group(TreeMap<Integer, Line> lines) {
            @Nullable Line before = null;
            for (Line line : lines.values()) {
                Object earlier = before == null ? null : before.value(check.column());
                Object value = line.value(check.column());
                if (before != null && earlier != null && value != null && Values.compare(earlier, value) > 0) {
                    findings.at(rule, line, check.column(), before.text(check.order()), said(earlier), before.number());
                    continue;
                }
                before = line;
            }
        }
    }

    /** Sums of groups against what another layer states. */
    record SumOf(
            Rule rule,
            Check.SumOf check,
            Findings findings,
            Map<String, BigDecimal> stated,
            Map<String, BigDecimal> sums,
            List<String> table)
            implements Inspector {

        static SumOf of(Rule rule, Check.SumOf check, Findings findings) {
            return new SumOf(rule, check, findings, new HashMap<>(), new HashMap<>(), new java.util.ArrayList<>());
        }

        @Override
        public boolean learnsFrom(String layer) {
            return layer.equals(check.toLayer());
        }

        @Override
        public void learn(Line line) {
            if (line.value(check.toColumn()) instanceof BigDecimal total) {
                stated.putIfAbsent(line.key(check.toGroup()), total);
                findings.remember(1);
            }
        }

        @Override
        public void look(Line line) {
            if (line.value(check.column()) instanceof BigDecimal part) {
                sums.merge(line.key(check.group()), part, BigDecimal::add);
                findings.remember(1);
                if (table.isEmpty()) {
                    table.add(line.source().table().name());
                }
            }
        }

        @Override
        public void end() {
            sums.forEach((group, sum) -> {
                BigDecimal total = stated.get(group);
                if (total != null && sum.subtract(total).abs().compareTo(check.tolerance()) > 0) {
                    findings.about(rule, table.getFirst(), check.column(), group, said(sum), said(total));
                }
            });
        }
    }
}
