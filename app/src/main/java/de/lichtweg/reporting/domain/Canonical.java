package de.lichtweg.reporting.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One text for one content: names in alphabetical order, no white space, numbers as integers, so that equal contents have equal
 * hashes whoever wrote them.
 */
public final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Canonical() {}

    /** The canonical text of a record or tree. */
    public static String text(Object content) {
        JsonNode tree = JSON.valueToTree(content);
        return JSON.writeValueAsString(sorted(tree));
    }

    /** The record that a text holds. */
    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    /**
     * The tree of a text that came from outside.
     *
     * @throws JacksonException if it is no JSON
     */
    public static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode result = JSON.createObjectNode();
            object.propertyNames().stream().sorted().forEach(name -> result.set(name, sorted(object.get(name))));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = JSON.createArrayNode();
            array.forEach(element -> result.add(sorted(element)));
            return result;
        }
        return node;
    }
}
