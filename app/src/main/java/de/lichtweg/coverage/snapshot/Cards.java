package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.OfferLine;
import de.lichtweg.coverage.LedgerView.ProspectLine;
import de.lichtweg.coverage.LedgerView.StatementLine;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.correction.Usages;
import de.lichtweg.coverage.domain.outlook.Offer;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.store.HistoryStore.Statement;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything known about one address, less what the scope may not see. */
final class Cards {

    private static final String SECRET = "vertraulich";

    private final Snapshot snapshot;
    private final Rows rows;
    private final Secrets secrets;
    private final Histories histories;
    private final Scope scope;
    private final Map<Integer, String> sourceNames = new HashMap<>();

    Cards(Snapshot snapshot, Rows rows, Secrets secrets, Histories histories, Scope scope) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.secrets = secrets;
        this.histories = histories;
        this.scope = scope;
    }

    AddressCard card(Chunk chunk, int row) {
        Map<Integer, String> sources = sources();
        return new AddressCard(
                rows.row(chunk, row),
                reasonArguments(chunk, row),
                Bonds.find(chunk, row, snapshot.evaluation(), rows, secrets),
                offers(chunk, row, sources),
                prospects(chunk, row, sources),
                history(chunk, row, sources));
    }

    private List<String> reasonArguments(Chunk chunk, int row) {
        Outlook outlook = chunk.outlook(row, snapshot.evaluation());
        List<String> result = new ArrayList<>();
        Offer best = outlook.best();
        Prospect surest = outlook.surest();
        switch (outlook.reason()) {
            case SERVED, CABLE_GIGABIT, BELOW_THRESHOLD, PROMISE_EXPIRED -> {
                if (best != null) {
                    result.add(rows.operatorName(best.operator()));
                    result.add(speed(best.technology(), best.downKbps(), best.upKbps()));
                }
            }
            case COMMITTED, FUNDED, IN_CONSTRUCTION -> {
                if (surest != null) {
                    boolean open = !surest.secret() || secrets.open(surest.operator(), municipality(chunk, row));
                    result.add(open ? rows.operatorName(surest.operator()) : SECRET);
                    result.add(Rows.quarter(surest.expectedTo()));
                }
            }
            default -> {}
        }
        return result;
    }

    private static int municipality(Chunk chunk, int row) {
        return chunk.columns.municipality[row];
    }

    private List<OfferLine> offers(Chunk chunk, int row, Map<Integer, String> sources) {
        List<OfferLine> result = new ArrayList<>();
        Columns.OfferColumns o = chunk.columns.offers;
        for (int i = chunk.columns.offerStart[row]; i < chunk.columns.offerStart[row + 1]; i++) {
            if (secrets.mayHear(o.operator[i])) {
                result.add(new OfferLine(
                        rows.operatorName(o.operator[i]),
                        Technology.ofCode(o.technology[i]),
                        o.down[i],
                        o.up[i],
                        sources.getOrDefault(o.source[i], ""),
                        LocalDate.ofEpochDay(o.since[i])));
            }
        }
        result.sort(Comparator.comparingInt(OfferLine::downKbps).reversed());
        return result;
    }

    /** The offer that the list shows: the one that the outlook found best, of equal ones the one known longest. */
    Optional<OfferLine> bestOffer(Chunk chunk, int row) {
        Columns.OfferColumns o = chunk.columns.offers;
        int best = -1;
        for (int i = chunk.columns.offerStart[row]; i < chunk.columns.offerStart[row + 1]; i++) {
            boolean same = o.operator[i] == chunk.bestOperator[row]
                    && o.technology[i] == chunk.bestTechnology[row]
                    && o.down[i] == chunk.bestDown[row]
                    && o.up[i] == chunk.bestUp[row];
            if (same && secrets.mayHear(o.operator[i]) && (best < 0 || o.since[i] < o.since[best])) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(offer(o, best));
    }

    private OfferLine offer(Columns.OfferColumns o, int i) {
        return new OfferLine(
                rows.operatorName(o.operator[i]),
                Technology.ofCode(o.technology[i]),
                o.down[i],
                o.up[i],
                sources().getOrDefault(o.source[i], ""),
                LocalDate.ofEpochDay(o.since[i]));
    }

    private Map<Integer, String> sources() {
        if (sourceNames.isEmpty()) {
            snapshot.frame.sources().forEach(source -> sourceNames.put(source.id(), source.name()));
        }
        return sourceNames;
    }

    private List<ProspectLine> prospects(Chunk chunk, int row, Map<Integer, String> sources) {
        List<ProspectLine> result = new ArrayList<>();
        Columns.ProspectColumns p = chunk.columns.prospects;
        for (int i = chunk.columns.prospectStart[row]; i < chunk.columns.prospectStart[row + 1]; i++) {
            if (secrets.mayHear(p.operator[i])) {
                boolean open = !p.secret[i] || secrets.open(p.operator[i], municipality(chunk, row));
                result.add(open ? prospect(chunk, i, sources) : veiled(chunk, i));
            }
        }
        result.sort(Comparator.comparing(ProspectLine::stage));
        return result;
    }

    private ProspectLine prospect(Chunk chunk, int i, Map<Integer, String> sources) {
        Columns.ProspectColumns p = chunk.columns.prospects;
        return new ProspectLine(
                Codes.stage(p.kind[i]),
                rows.operatorName(p.operator[i]),
                Technology.ofCode(p.technology[i]),
                Chunk.day(p.from[i]),
                Chunk.day(p.to[i]),
                expired(chunk, i),
                sources.getOrDefault(p.source[i], ""),
                LocalDate.ofEpochDay(p.since[i]));
    }

    /** Stage and quarter only. */
    private ProspectLine veiled(Chunk chunk, int i) {
        Columns.ProspectColumns p = chunk.columns.prospects;
        LocalDate to = p.to[i] == StateSink.NO_DAY ? null : Secrets.endOfQuarter(LocalDate.ofEpochDay(p.to[i]));
        LocalDate since = Secrets.endOfQuarter(LocalDate.ofEpochDay(p.since[i]));
        return new ProspectLine(
                Codes.stage(p.kind[i]), SECRET, Technology.NONE, null, to, expired(chunk, i), SECRET, since);
    }

    private boolean expired(Chunk chunk, int i) {
        Chunk.Evaluation e = snapshot.evaluation();
        int grace = e.rules() == null ? 0 : Objects.requireNonNull(e.rules()).graceDays();
        return !chunk.prospect(i).countsOn(e.day(), grace);
    }

    private List<StatementLine> history(Chunk chunk, int row, Map<Integer, String> sources) {
        int municipality = municipality(chunk, row);
        return histories.history(scope, chunk.columns.id[row], snapshot.operation).stream()
                .filter(s -> s.kind().equals("address") || s.kind().equals("fact") || secrets.mayHear(s.operatorId()))
                .map(s -> line(s, municipality, sources))
                .toList();
    }

    private StatementLine line(Statement s, int municipality, Map<Integer, String> sources) {
        boolean veiled = s.secret() && !secrets.open(s.operatorId(), municipality);
        Long until = s.recordedTo();
        boolean ended = until != null && until <= snapshot.operation;
        return new StatementLine(
                s.kind(),
                text(s, veiled),
                s.stage(),
                veiled ? Secrets.endOfQuarter(s.validFrom()) : s.validFrom(),
                veiled ? null : s.validTo(),
                histories.at(s.recordedFrom()),
                ended ? histories.at(Objects.requireNonNull(until)) : null,
                s.recordedFrom(),
                veiled ? SECRET : sources.getOrDefault(s.sourceId(), ""));
    }

    private String text(Statement s, boolean veiled) {
        return switch (s.kind()) {
            case "address" -> address(s);
            case "fact" -> fact(s);
            case "supply" -> rows.operatorName(s.operatorId()) + ": " + speed(s.technology(), s.downKbps(), s.upKbps());
            default -> prospectText(s, veiled);
        };
    }

    private static String address(Statement s) {
        return s.inExistence()
                ? s.label() + ", " + s.households() + " Haushalte, " + s.businesses() + " Betriebe"
                : s.label() + ", besteht nicht mehr";
    }

    private static String fact(Statement s) {
        List<String> said = new ArrayList<>();
        if (!s.inExistence()) {
            said.add("besteht nicht (mehr)");
        }
        if (!s.usage().isEmpty()) {
            said.add("Nutzung " + Usages.german(s.usage()));
        }
        if (s.households() >= 0) {
            said.add(s.households() + " Haushalte");
        }
        if (s.businesses() >= 0) {
            said.add(s.businesses() + " Betriebe");
        }
        return "berichtigt: " + String.join(", ", said);
    }

    private String prospectText(Statement s, boolean veiled) {
        if (s.technology() == Technology.NONE && !veiled) {
            return rows.operatorName(s.operatorId()) + ": belegt kein Vorhaben";
        }
        Stage stage = s.stage();
        String what = stage == null
                ? ""
                : switch (stage) {
                    case IN_CONSTRUCTION -> "im Bau";
                    case FUNDED -> "bewilligt";
                    case COMMITTED -> "verbindlich zugesagt";
                    default -> "angekündigt";
                };
        String until = s.expectedTo() == null ? "" : " bis " + Rows.quarter(s.expectedTo());
        return (veiled ? SECRET : rows.operatorName(s.operatorId())) + ": " + what + until;
    }

    /** "FTTC 50/10 Mbit/s". */
    static String speed(@Nullable Technology technology, int downKbps, int upKbps) {
        return technology == null || technology == Technology.NONE
                ? "belegt kein Angebot"
                : technology.name() + " " + mbps(downKbps) + "/" + mbps(upKbps) + " Mbit/s";
    }

    private static String mbps(int kbps) {
        return kbps % 1000 == 0 ? Integer.toString(kbps / 1000) : String.format(Locale.GERMANY, "%.1f", kbps / 1000.0);
    }
}
