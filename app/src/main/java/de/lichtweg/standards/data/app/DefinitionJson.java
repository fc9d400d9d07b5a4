package de.lichtweg.standards.data.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.data.domain.DataStandard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as JSON: what is stored, and what goes out and comes in as a file. Empty parts are left out. */
final class DefinitionJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_DEFAULT)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private DefinitionJson() {}

    /** The text of a definition. */
    static String write(DataStandard definition) {
        return JSON.writeValueAsString(definition);
    }

    /** A value in one line, such as the check of a rule. */
    static String line(Object value) {
        return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    /** Reads a definition; refuses one that is not sound, and says where. */
    static DataStandard read(String text) {
        return read(text, DataStandard.class);
    }

    /** Reads a part of one. */
    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            if (e.getCause() instanceof RuleViolation violation) {
                throw violation;
            }
            throw new RuleViolation("standards.data.json", where(e));
        }
    }

    private static String where(JacksonException e) {
        String path = e.getPathReference() == null
                ? ""
                : e.getPathReference().replaceAll("de\\.lichtweg\\.[\\w.$]*\\.|\"", "");
        String line =
                e.getLocation() == null ? "" : ", Zeile " + e.getLocation().getLineNr();
        return path + line;
    }
}
