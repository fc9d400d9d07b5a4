package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Rows;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A small file in memory and what its import said. */
final class TestFile implements Rows, Issues {

    static final Scope SCOPE = Scope.system("test");

    final Map<String, Integer> issues = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private int epsg = 25833;

    /** Rows as "key=value;key=value". */
    static TestFile of(String... lines) {
        TestFile file = new TestFile();
        for (String line : lines) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String pair : line.split(";", -1)) {
                values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            file.add(values, null);
        }
        return file;
    }

    static TestFile in(int epsg) {
        TestFile file = new TestFile();
        file.epsg = epsg;
        return file;
    }

    void add(Map<String, String> values, @Nullable Geometry geometry) {
        columns.addAll(values.keySet());
        rows.add(new MemoryRow(rows.size() + 2L, values, geometry));
    }

    private record MemoryRow(
            long number,
            Map<String, String> values,
            @Nullable Geometry geometry) implements Row {
        @Override
        public String get(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** Imports the file as one operation. */
    Plan.Counts into(Operations operations, ImportProfile profile, Request request) {
        return operations.write(SCOPE, new Operations.Draft("import", "test", null, "", ""), number -> {
            Plan plan = profile.plan(request, this, this);
            operations.describe(
                    number, new Operations.Draft("import", plan.source(), plan.territory(), "", plan.summary()));
            plan.write(number);
            return plan.counts();
        });
    }

    static Request request(@Nullable String asOf, @Nullable String operator, @Nullable Boolean complete) {
        return new Request(
                SCOPE,
                null,
                asOf == null ? null : LocalDate.parse(asOf),
                operator,
                null,
                complete,
                true,
                false,
                null,
                "liste.csv",
                "hash");
    }

    static Request in(RegionKey region, Request r) {
        return new Request(
                r.scope(),
                region,
                r.asOf(),
                r.operator(),
                r.source(),
                r.complete(),
                true,
                false,
                null,
                "liste.csv",
                "h");
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }

    @Override
    public int epsg() {
        return epsg;
    }

    @Override
    public Set<String> columns() {
        return columns;
    }

    @Override
    public long estimate() {
        return rows.size();
    }

    @Override
    public void add(Severity severity, @Nullable Row row, String column, String kind, Object... arguments) {
        issues.merge(kind, 1, Integer::sum);
    }

    @Override
    public void progress(long done, long total) {}
}
