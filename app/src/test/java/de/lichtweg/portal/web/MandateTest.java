package de.lichtweg.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.security.Role;
import de.lichtweg.portal.domain.DataFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MandateTest {

    @Test
    void theReadmeShowsTheSameTasksAsTheProduct() throws Exception {
        List<String> expected = DataFile.rows("mandate.csv").stream()
                .map(r -> "| %s | %s `%s` | %s |"
                        .formatted(r.get("task_en"), r.get("page_en"), r.get("path"), r.get("click_en")))
                .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Files.readAllLines(Path.of("../README.md"))).containsSubsequence(expected);
    }

    @Test
    void everyRoleThatSignsInFindsThreeOrFourThingsToDo() {
        List<Map<String, String>> rows = DataFile.rows("start.csv");
        Stream.of(Role.values())
                .filter(Role::isOfAccounts)
                .forEach(r -> assertThat(rows.stream().filter(row -> r.name().equals(row.get("role"))))
                        .as(r.name())
                        .hasSizeBetween(3, 4));
    }
}
