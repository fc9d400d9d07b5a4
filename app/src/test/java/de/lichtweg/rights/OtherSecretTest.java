package de.lichtweg.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.LichtwegApplication;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two installations that differ in nothing but what operators told in confidence: whoever may not read it hears the same
 * from both, word for word, on every page, in every list, file, tile and figure.
 */
class OtherSecretTest {

    private static final Set<String> OF_THE_PROGRAM = Set.of("/metrics", "/verwaltung/zustand");

    /** Each role once, municipalities from here and from the neighbourhood. */
    private static final List<Viewer> VIEWERS = Viewer.ALL.stream()
            .filter(v -> !Set.of("koordination-b", "pruefer-a", "pruefer-a2", "gemeinde-b1", "netz-b1")
                    .contains(v.login()))
            .toList();

    /** Other speeds and another day of the same quarter: the quarter may be known to everybody who sees the address. */
    private static final Sowing.Promises OTHER = new Sowing.Promises(400, 200, 20);

    @Test
    void whatIsSecretChangesNoAnswerForWhoeverMayNotReadIt(@TempDir Path folder) throws IOException {
        Map<String, String> one = heard(folder, "eins", Sowing.Promises.USUAL);
        Map<String, String> other = heard(folder, "zwei", OTHER);
        assertThat(other.keySet()).isEqualTo(one.keySet());
        List<String> told = one.keySet().stream()
                .filter(question -> !Objects.equals(one.get(question), other.get(question)))
                .toList();
        assertThat(told.stream().filter(q -> !mayRead(q)))
                .as("told by the answers")
                .isEmpty();
        assertThat(told)
                .as("those who may read it hear the difference, or this test would not bite")
                .anyMatch(q -> q.startsWith("koordination-a "));
    }

    /** Whether who asks may read what is secret in a municipality that the question is about, or said it. */
    private static boolean mayRead(String question) {
        Scope scope = Viewer.named(question.substring(0, question.indexOf(' '))).scope();
        return Sowing.VILLAGES.stream()
                .anyMatch(v -> scope.may(Level.RAW, DataClass.BUSINESS_SECRET, v.region())
                        || Sowing.key(v.operator()).equals(scope.operatorKey()));
    }

    /** Who asked what where → what was answered; the questions are the same in both installations. */
    private static Map<String, String> heard(Path folder, String name, Sowing.Promises promises) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        try (ConfigurableApplicationContext installation = started(data)) {
            List<Place> places = new Sowing(installation, data, promises).sow();
            int port = Integer.parseInt(installation.getEnvironment().getRequiredProperty("local.server.port"));
            Map<String, String> heard = new LinkedHashMap<>();
            List<Place> here = places.stream()
                    .filter(p -> p.region().value().equals(Sowing.A1)
                            || p.region().value().equals(Sowing.DISTRICT_A))
                    .filter(p -> Sowing.A1.equals(p.values().get("municipality")))
                    .toList();
            for (Viewer viewer : VIEWERS) {
                Visitor visitor = Visitor.signedIn(viewer, port);
                Set<String> asked = new HashSet<>();
                here.forEach(place -> ask(visitor, place, port, asked, heard));
            }
            return heard;
        }
    }

    /** Everything once: a question that does not name the region is the same at the next place. */
    private static void ask(Visitor visitor, Place place, int port, Set<String> asked, Map<String, String> heard) {
        String login = visitor.viewer().login();
        for (Probe probe : Probe.list()) {
            if (isAbout(probe)) {
                for (String template : probe.urls()) {
                    String url = place.fill(template).replace("{viewer}", login);
                    if (asked.add(url)) {
                        String key = login + " " + place.region() + " " + template;
                        heard.put(key, without(visitor.get(url), port, url, template));
                    }
                }
            }
        }
    }

    /** An answer without what differs between two installations anyway: port, tag, moment of writing, random codes, order of attributes. */
    private static String without(Answer answer, int port, String url, String template) {
        return answer.normal()
                .replace(url, template)
                .replace("127.0.0.1:" + port, "127.0.0.1")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "upload")
                .replaceAll("etag=\"[^\"]*\"", "etag")
                .replaceAll("<code>[A-Z2-9-]{12,14}</code>", "code of a report")
                .replaceAll("<dcterms:created[^>]*>[^<]*<", "<dcterms:created><")
                .replace(" checked=\"checked\" disabled=\"disabled\"", " disabled=\"disabled\" checked=\"checked\"");
    }

    /** What is read; figures of the running program differ from one to the other anyway. */
    private static boolean isAbout(Probe probe) {
        return probe.route().method().equals("GET")
                && !probe.file().equals("test.csv")
                && !OF_THE_PROGRAM.contains(probe.route().pattern());
    }

    private static ConfigurableApplicationContext started(Path data) {
        return new SpringApplicationBuilder(LichtwegApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--lichtweg.demo=true",
                        "--lichtweg.data=" + data,
                        "--spring.datasource.url=" + TestDatabase.freshUrl(),
                        "--spring.datasource.username=" + TestDatabase.username(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.datasource.hikari.maximum-pool-size=8");
    }
}
