package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Written;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who speaks for which day. Both stand in every row or in the request; they must be one each.
 *
 * @param operator name or key of the operator
 * @param day the Stichtag
 */
record StatementHead(String operator, LocalDate day) {

    static StatementHead of(Request request, Rows rows) {
        Set<String> operators = new TreeSet<>();
        Set<String> days = new TreeSet<>();
        boolean askOperator = request.operator() == null && rows.columns().contains("operator");
        boolean askDay = request.asOf() == null && rows.columns().contains("as_of");
        if (askOperator || askDay) {
            for (Row row : rows) {
                operators.add(row.get("operator"));
                days.add(row.get("as_of"));
            }
            operators.remove("");
            days.remove("");
        }
        LocalDate day = day(request, days);
        return new StatementHead(operator(request, operators), day);
    }

    private static LocalDate day(Request request, Set<String> days) {
        LocalDate asked = request.asOf();
        if (asked != null) {
            return asked;
        }
        if (days.size() > 1) {
            throw new RuleViolation("supply.asof.mixed", String.join(", ", days));
        }
        return days.stream()
                .findFirst()
                .flatMap(Written::lastDay)
                .or(() -> Written.inFileName(request.fileName()))
                .orElseThrow(() -> new RuleViolation("supply.asof"));
    }

    private static String operator(Request request, Set<String> operators) {
        String asked = request.operator();
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        if (operators.size() > 1) {
            throw new RuleViolation("supply.operator.mixed", String.join(", ", operators));
        }
        return operators.stream().findFirst().orElseThrow(() -> new RuleViolation("supply.operator"));
    }
}
