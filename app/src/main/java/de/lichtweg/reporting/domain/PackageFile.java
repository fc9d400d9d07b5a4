package de.lichtweg.reporting.domain;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.reporting.domain.Document.Definition;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A status package as a file: {@code {"package": …, "sha256": …}}, the hash being that of the canonical text of the package.
 *
 * @param text canonical text of the package
 */
public record PackageFile(StatusPackage content, String text, String sha256) {

    private record Envelope(JsonNode content, String sha256) {}

    /** The file of a package. */
    public static PackageFile of(StatusPackage content) {
        String text = Canonical.text(content);
        return new PackageFile(content, text, Canonical.sha256(text));
    }

    /** What is written to disk. */
    public String json() {
        return "{\"package\":" + text + ",\"sha256\":\"" + sha256 + "\"}\n";
    }

    /**
     * Reads a file and refuses what is none, what another version wrote and what was changed on its way.
     *
     * @throws RuleViolation {@code reporting.package.file}, {@code .schema}, {@code .hash}
     */
    public static PackageFile read(String json) {
        Envelope envelope = envelope(json);
        JsonNode schema = envelope.content.get("schema");
        if (schema == null || schema.asInt(0) != StatusPackage.SCHEMA) {
            throw new RuleViolation("reporting.package.schema", schema == null ? "?" : schema.asString("?"), 1);
        }
        String text = Canonical.text(envelope.content);
        String sha256 = Canonical.sha256(text);
        if (!sha256.equals(envelope.sha256)) {
            throw new RuleViolation("reporting.package.hash", envelope.sha256, sha256);
        }
        try {
            return new PackageFile(Canonical.read(text, StatusPackage.class), text, sha256);
        } catch (JacksonException | NullPointerException e) {
            throw new RuleViolation("reporting.package.file");
        }
    }

    private static Envelope envelope(String json) {
        JsonNode tree;
        try {
            tree = Canonical.tree(json);
        } catch (JacksonException e) {
            throw new RuleViolation("reporting.package.file");
        }
        if (tree.get("package") instanceof ObjectNode content
                && tree.get("sha256") != null
                && content.get("format") != null
                && content.get("format").asString("").equals(StatusPackage.FORMAT)) {
            return new Envelope(content, tree.get("sha256").asString(""));
        }
        throw new RuleViolation("reporting.package.file");
    }

    /**
     * Refuses a package that counts by other definitions than this installation does.
     *
     * @throws RuleViolation {@code reporting.package.definition} with figure, version there, version here
     */
    public void requireDefinitions(List<Definition> here) {
        for (Definition theirs : content.definitions()) {
            Optional<Definition> ours = here.stream()
                    .filter(d -> d.figure().equals(theirs.figure()))
                    .findFirst();
            if (!ours.filter(theirs::equals).isPresent()) {
                throw new RuleViolation(
                        "reporting.package.definition",
                        theirs.figure(),
                        theirs.version(),
                        ours.map(d -> Integer.toString(d.version())).orElse("–"));
            }
        }
    }
}
