package de.lichtweg.standards.data.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What follows from the definition of a column, cell by cell. */
final class CellInspector implements Inspector {

    private final Rule rule;
    private final Check.Kind kind;
    private final @Nullable DataColumn column;
    private final Findings findings;
    private final @Nullable Pattern pattern;

    CellInspector(Rule rule, Check.OfLayer check, @Nullable DataColumn column, Findings findings) {
        this.rule = rule;
        this.kind = check.kind();
        this.column = column;
        this.findings = findings;
        this.pattern = column == null || column.pattern().isEmpty() ? null : Pattern.compile(column.pattern());
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public void look(Line line) {
        if (kind == Check.Kind.SHAPE) {
            shape(line);
        } else if (column != null && line.source().has(column.name())) {
            cell(line, column, line.text(column.name()));
        }
    }

    private void shape(Line line) {
        Geometry geometry = line.geometry();
        Shape wanted = line.source().layer().shape();
        if (line.source().placed() && (geometry == null || geometry.isEmpty() || !wanted.fits(geometry))) {
            findings.at(rule, line, "", wanted, geometry == null ? "–" : geometry.getGeometryType());
        }
    }

    private void cell(Line line, DataColumn of, String text) {
        if (text.isEmpty()) {
            if (kind == Check.Kind.FILLED) {
                findings.at(rule, line, of.name());
            }
            return;
        }
        Object value = line.meaning(of);
        boolean broken = switch (kind) {
            case TYPE, CODE -> value == null;
            case RANGE -> value != null && !of.allows(value);
            case LENGTH -> text.length() > of.length();
            case PATTERN -> pattern != null && !Patterned.matches(pattern, text);
            default -> false;
        };
        if (broken) {
            findings.at(rule, line, of.name());
        }
    }
}
