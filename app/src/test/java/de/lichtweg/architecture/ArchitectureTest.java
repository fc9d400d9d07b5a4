package de.lichtweg.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.lichtweg.LichtwegApplication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house stand, and each of them was seen to stop somebody. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.lichtweg");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    static Stream<ArchRule> rules() {
        return rulesFor("de.lichtweg");
    }

    static Stream<ArchRule> rulesThatBite() {
        return rulesFor("broken");
    }

    private static Stream<ArchRule> rulesFor(String root) {
        return Stream.concat(
                Rules.layers(root).stream(),
                Stream.of(
                        Rules.kernelUsesTheJdkOnly(root),
                        Rules.plannerUsesTheJdkOnly(root),
                        Rules.storesTakeAScope(root),
                        Rules.timeComesFromTheClock(root),
                        Rules.onlyTheCommandLinePrints(root),
                        Rules.thereIsNoOrm(root)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesThatBite")
    void the_rule_bites_its_counter_example(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void modules_keep_to_their_declared_edges() {
        // the planner is no module of the application but a library below it, with a rule of its own
        ApplicationModules.of(LichtwegApplication.class, JavaClass.Predicates.resideInAPackage("de.lichtweg.planner.."))
                .verify();
    }

    @Test
    void an_undeclared_edge_between_modules_is_found() {
        assertThat(ApplicationModules.of("broken.modules", new ImportOption.OnlyIncludeTests())
                        .detectViolations()
                        .getMessages())
                .anyMatch(m -> m.contains("broken.modules.lower") || m.contains("'lower'"));
    }

    @Test
    void the_kernel_stays_small() {
        assertThat(publicTypes(PRODUCT, "de.lichtweg.kernel")).hasSizeLessThanOrEqualTo(Rules.KERNEL_SIZE);
        assertThat(publicTypes(BROKEN, "broken.kernel")).hasSizeGreaterThan(0);
    }

    private static List<String> publicTypes(JavaClasses classes, String name) {
        return classes.stream()
                .filter(c -> c.getPackageName().equals(name) && c.isTopLevelClass())
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
    }
}
