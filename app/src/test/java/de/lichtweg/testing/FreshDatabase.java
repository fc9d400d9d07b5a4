package de.lichtweg.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives the context of a {@link LichtwegTest} a database; being part of the context's key, it decides who shares one. */
final class FreshDatabase implements ContextCustomizerFactory {

    /** Tests write by SQL what people write through the desks; a page that was kept would not know of it. */
    private static final String KEEP = "lichtweg.portal.keep";

    private static final Map<String, String> URLS = new ConcurrentHashMap<>();

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        LichtwegTest test = AnnotatedElementUtils.findMergedAnnotation(testClass, LichtwegTest.class);
        if (test == null) {
            return null;
        }
        return new Database(test.shared().isEmpty() ? testClass.getName() : "shared:" + test.shared());
    }

    private record Database(String key) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            String url = URLS.computeIfAbsent(key, k -> TestDatabase.freshUrl());
            TestPropertyValues.of(
                            "spring.datasource.url=" + url,
                            "spring.datasource.username=" + TestDatabase.username(),
                            "spring.datasource.password=" + TestDatabase.password(),
                            "spring.datasource.hikari.maximum-pool-size=8",
                            "spring.datasource.hikari.minimum-idle=0",
                            "spring.main.banner-mode=off")
                    .and(isServer(merged) ? Stream.empty() : Stream.of("spring.main.lazy-initialization=true"))
                    .and(schedulerSetting(merged))
                    .and(isChosen(merged, KEEP) ? Stream.empty() : Stream.of(KEEP + "=false"))
                    .applyTo(context);
        }

        private static Stream<String> schedulerSetting(MergedContextConfiguration merged) {
            return isChosen(merged, "db-scheduler.enabled") || isServer(merged)
                    ? Stream.empty()
                    : Stream.of("db-scheduler.enabled=false");
        }

        private static boolean isChosen(MergedContextConfiguration merged, String property) {
            return Arrays.stream(merged.getPropertySourceProperties()).anyMatch(p -> p.startsWith(property + "="));
        }

        private static boolean isServer(MergedContextConfiguration merged) {
            SpringBootTest test =
                    AnnotatedElementUtils.findMergedAnnotation(merged.getTestClass(), SpringBootTest.class);
            return test != null && test.webEnvironment().isEmbedded();
        }
    }
}
