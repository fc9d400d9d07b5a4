package de.lichtweg.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Set;

/** The rules of the house, each for any root package, so that a counter-example can be held against it. */
final class Rules {

    static final int KERNEL_SIZE = 20;

    private static final Set<String> CLOCKED = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private Rules() {}

    /** web → app → store → domain → contract, never upwards. */
    static List<ArchRule> layers(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                layer(root, "web"), layer(root, "app"), layer(root, "store"), layer(root, "domain"))
                        .allowEmptyShould(true)
                        .as("a contract knows no layer of its module"),
                below(root, "domain", "store", "app", "web"),
                below(root, "store", "app", "web"),
                below(root, "app", "web"));
    }

    private static ArchRule below(String root, String lower, String... upper) {
        String[] packages =
                java.util.Arrays.stream(upper).map(u -> layer(root, u)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(layer(root, lower))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .as(lower + " knows nothing above it");
    }

    private static String layer(String root, String name) {
        return root + ".*." + name + "..";
    }

    /** The kernel is made of the JDK alone. */
    static ArchRule kernelUsesTheJdkOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".kernel..", "java..", "org.jspecify..", "org.springframework.modulith");
    }

    /** The planner is a library of its own, made of the JDK alone. */
    static ArchRule plannerUsesTheJdkOnly(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".planner..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + ".planner..", "java..");
    }

    /** Whoever reads or writes a store says for whom. */
    static ArchRule storesTakeAScope(String root) {
        return methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and(describe("are part of a store", Rules::isStoreMethod))
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(layer(root, "store"), layer(root, "snapshot"))
                .should(have(describe(
                        "a Scope parameter",
                        m -> m.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Scope.class)))))
                .allowEmptyShould(true);
    }

    private static boolean isStoreMethod(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && owner.getModifiers().contains(JavaModifier.PUBLIC)
                && !owner.isRecord()
                && !owner.isEnum()
                && !owner.isAnnotatedWith(PublicFacts.class)
                && !isDeclaredByObject(method);
    }

    private static boolean isDeclaredByObject(JavaMethod method) {
        return Set.of("toString", "equals", "hashCode").contains(method.getName());
    }

    /** All time comes from the injected clock. */
    static ArchRule timeComesFromTheClock(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.time..")
                .should()
                .callMethodWhere(describe("reads the system's clock", Rules::readsTheSystemsClock));
    }

    private static boolean readsTheSystemsClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now")
                && CLOCKED.contains(owner)
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(p -> p.getName().equals("java.time.Clock"));
        boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        return now || millis || clock;
    }

    /** Standard output belongs to the command line. */
    static ArchRule onlyTheCommandLinePrints(String root) {
        DescribedPredicate<JavaFieldAccess> console = describe("System.out or System.err", Rules::isConsole);
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.cli..")
                .should()
                .accessFieldWhere(console);
    }

    private static boolean isConsole(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    /** One way to the database: SQL that can be read. */
    static ArchRule thereIsNoOrm(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate",
                        "org.hibernate.engine..",
                        "org.springframework.data..",
                        "org.springframework.orm..",
                        "org.jooq..");
    }
}
