package de.lichtweg.funding.store;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Basics;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Programmes;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of a grant with its lists, which come as JSON so that all grants are one statement. */
final class GrantRows {

    /** What a draft says in its own row; parameters carry the same names. */
    static final List<String> COLUMNS = List.of(
            "title",
            "activity_id",
            "region_key",
            "organisation",
            "model",
            "federal",
            "state",
            "own_key",
            "connections",
            "trench_metres",
            "commissioned_on",
            "file_number",
            "source",
            "note",
            "generated");

    private GrantRows() {}

    static GrantDraft draft(ResultSet r, JsonMapper json) throws SQLException {
        return new GrantDraft(
                new Basics(
                        r.getString("title"),
                        r.getObject("activity_id", Long.class),
                        new RegionKey(r.getString("region_key")),
                        r.getString("organisation"),
                        Model.valueOf(r.getString("model")),
                        r.getInt("connections"),
                        r.getInt("trench_metres"),
                        r.getObject("commissioned_on", LocalDate.class),
                        r.getString("file_number"),
                        r.getString("source"),
                        r.getString("note"),
                        r.getBoolean("generated")),
                new Programmes(r.getString("federal"), r.getString("state")),
                list(json, r.getString("decisions"), GrantRows::decision),
                plan(json, r.getString("plan")),
                new OwnShares(
                        OwnShares.Key.valueOf(r.getString("own_key")),
                        list(json, r.getString("parts"), GrantRows::part)),
                list(json, r.getString("instalments"), GrantRows::instalment),
                list(json, r.getString("drawdowns"), GrantRows::drawdown),
                list(json, r.getString("proofs"), GrantRows::proof));
    }

    private static <P> List<P> list(JsonMapper json, String text, Function<JsonNode, P> part) {
        List<P> parts = new ArrayList<>();
        json.readTree(text).forEach(n -> parts.add(part.apply(n)));
        return parts;
    }

    private static Plan plan(JsonMapper json, String text) {
        SortedMap<Integer, Shares> years = new TreeMap<>();
        json.readTree(text).forEach(n -> years.put(n.get("year").asInt(), shares(n)));
        return new Plan(years);
    }

    private static Decision decision(JsonNode n) {
        return new Decision(
                Decision.Kind.valueOf(n.get("kind").asString()),
                LocalDate.parse(n.get("decided_on").asString()),
                money(n, "total_cents"),
                shares(n),
                n.get("file_number").asString(),
                n.get("source").asString(),
                n.get("generated").asBoolean());
    }

    private static Shares shares(JsonNode n) {
        return new Shares(
                money(n, "federation_cents"), money(n, "state_cents"), money(n, "own_cents"), money(n, "other_cents"));
    }

    private static OwnShares.Part part(JsonNode n) {
        return new OwnShares.Part(
                new RegionKey(n.get("region_key").asString()), n.get("weight").asLong(), money(n, "cents"));
    }

    private static Instalment instalment(JsonNode n) {
        return new Instalment(
                n.get("name").asString(), n.get("share_bp").asInt(), day(n, "planned"), day(n, "reached"));
    }

    private static Drawdown drawdown(JsonNode n) {
        return new Drawdown(
                LocalDate.parse(n.get("requested_on").asString()),
                day(n, "paid_on"),
                n.get("year").asInt(),
                money(n, "federation_cents"),
                money(n, "state_cents"),
                n.get("note").asString());
    }

    private static Proof proof(JsonNode n) {
        return new Proof(
                Proof.Kind.valueOf(n.get("kind").asString()),
                LocalDate.parse(n.get("due").asString()),
                day(n, "submitted"),
                day(n, "checked"));
    }

    private static Money money(JsonNode n, String field) {
        return new Money(n.get(field).asLong());
    }

    private static @Nullable LocalDate day(JsonNode n, String field) {
        return n.get(field).isNull() ? null : LocalDate.parse(n.get(field).asString());
    }
}
