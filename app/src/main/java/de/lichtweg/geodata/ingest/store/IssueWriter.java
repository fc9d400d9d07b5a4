package de.lichtweg.geodata.ingest.store;

import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Stores the issues of a run with COPY: a bad file has as many of them as rows. */
@Repository
public class IssueWriter {

    private static final String COPY = """
            copy geodata.import_issue (run, position, row_number, column_name, kind, rejected, arguments, original)
            from stdin
            """;

    private final DataSource source;

    IssueWriter(DataSource source) {
        this.source = source;
    }

    /** Writes all issues of a run in the transaction that is open, else in one of its own. */
    public void write(Scope scope, long run, List<StoredIssue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            copy(connection, run, issues);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("issues of run " + run + " by " + scope.actor(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void copy(Connection connection, long run, List<StoredIssue> issues)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            StringBuilder lines = new StringBuilder();
            int position = 0;
            for (StoredIssue issue : issues) {
                line(lines, run, position++, issue);
                if (lines.length() > 1 << 16) {
                    flush(copy, lines);
                }
            }
            flush(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void flush(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder out, long run, int position, StoredIssue issue) {
        out.append(run)
                .append('\t')
                .append(position)
                .append('\t')
                .append(issue.row())
                .append('\t');
        text(out, issue.column());
        out.append('\t');
        text(out, issue.kind());
        out.append('\t').append(issue.rejected()).append('\t');
        text(out, array(issue.arguments()));
        out.append('\t');
        text(out, array(issue.original()));
        out.append('\n');
    }

    /** Array literal: every element in quotation marks. */
    private static String array(List<String> values) {
        StringBuilder literal = new StringBuilder("{");
        for (String value : values) {
            literal.append(literal.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    literal.append('\\');
                }
                literal.append(c);
            }
            literal.append('"');
        }
        return literal.append('}').toString();
    }

    private static void text(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\0' -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
    }
}
