package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place of the seeded installation and what is there to ask for.
 *
 * @param region the region that is asked about
 * @param values name in braces → what it stands for there
 */
record Place(RegionKey region, Map<String, String> values) {

    private static final List<String> RECORDS = List.of(
            "address",
            "run",
            "dryRun",
            "job",
            "audit",
            "mandate",
            "upload",
            "login",
            "grant",
            "report",
            "activity",
            "view",
            "notice",
            "note",
            "document",
            "goal",
            "commitment",
            "secretCommitment",
            "correction",
            "photo",
            "deadline",
            "bulk",
            "estimate",
            "secretEstimate",
            "basis");

    /** What a probe may name, and what it stands for. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("region", "key of the place, a municipality, its district or the state"),
            Map.entry("name", "name of that region"),
            Map.entry("municipality", "key of the municipality in which everything below lies"),
            Map.entry("locality", "key of a locality of it"),
            Map.entry("address", "id of an address with offers and a secret promise"),
            Map.entry("street", "name of its street, which occurs nowhere else"),
            Map.entry("searched", "the beginning of that name"),
            Map.entry("network", "key of the network that supplies it"),
            Map.entry("secretOperator", "key of the operator whose promises are secret"),
            Map.entry("run", "id of the import of the secret promises, whose fourth row waits for an address"),
            Map.entry("file", "name of that file"),
            Map.entry("word", "a word that stands in the names of that file and the next one"),
            Map.entry("dryRun", "id of the import of a file with a rejected row"),
            Map.entry("operation", "number of the operation that wrote the secret promises"),
            Map.entry("upload", "id of a file in the wizard of the coordination"),
            Map.entry("job", "id of the job that was to import it and failed"),
            Map.entry("audit", "id of an audit entry with a secret value"),
            Map.entry("reason", "the reason given there, as secret as the value"),
            Map.entry("login", "login of the municipality's account"),
            Map.entry("mandate", "id of its mandate"),
            Map.entry("grant", "id of a grant to it"),
            Map.entry("activity", "id of an activity in it"),
            Map.entry("view", "id of a saved view of the coordination"),
            Map.entry("notice", "id of what it reported about the address"),
            Map.entry("note", "id of a note about the address"),
            Map.entry("document", "id of a document of that activity"),
            Map.entry("goal", "id of a goal for it"),
            Map.entry("commitment", "id of a commitment in it that the offices read"),
            Map.entry("secretCommitment", "id of one in confidence"),
            Map.entry("correction", "number of the operation that corrected one of its addresses"),
            Map.entry("estimate", "id of an estimate of what its addresses cost"),
            Map.entry("secretEstimate", "id of one whose addresses promises in confidence decided"),
            Map.entry("basis", "id of a price book of it"),
            Map.entry("photo", "id of a photo of that activity"),
            Map.entry("deadline", "id of a deadline of it"),
            Map.entry("bulk", "id of a change to an activity of it as one of several"),
            Map.entry("report", "id of a municipal report that waits for the district"),
            Map.entry("viewer", "login of who asks"),
            Map.entry("slug", "a news item of the district"),
            Map.entry("token", "the secret of an invitation that does not exist"),
            Map.entry("x14", "column of the tile with the address at zoom 14"),
            Map.entry("y14", "its line"),
            Map.entry("x9", "column of the tile with the address at zoom 9"),
            Map.entry("y9", "its line"));

    /** The same place with more to ask for. */
    Place with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(more);
        return new Place(region, all);
    }

    /** The same place, where none of its records exists. Regions are public: they stay. */
    Place withoutRecords() {
        Map<String, String> absent = new TreeMap<>(values);
        for (String name : RECORDS) {
            absent.put(name, "9999" + RECORDS.indexOf(name));
        }
        absent.put("upload", "00000000-0000-4000-8000-000000000000");
        absent.put("login", "niemand-da");
        return new Place(region, absent);
    }

    /** A text with what its names stand for here. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
