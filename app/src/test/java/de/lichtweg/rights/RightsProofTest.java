package de.lichtweg.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.CountedDatabase;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every role asks for everything everywhere and hears what the table of rights gives it. */
@LichtwegTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // what clears sessions away every minute would be counted as well
        properties = {"lichtweg.demo=true", "lichtweg.data=target/rights-data", "spring.session.jdbc.cleanup-cron=-"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsProofTest {

    private static final int TRIES = 5;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static CountedDatabase countedDatabase() {
            return new CountedDatabase();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private List<Place> places = List.of();
    private List<Visitor> visitors = List.of();

    /** What whom is told about records that do not exist: the same of whichever place he asks. */
    private final Map<String, Answer> nothing = new HashMap<>();

    @BeforeAll
    void sow(@TempDir Path folder) {
        places = new Sowing(beans, folder).sow();
        visitors = Viewer.ALL.stream().map(v -> Visitor.signedIn(v, port)).toList();
    }

    /** What is asked of whom where. */
    record Asked(Probe probe, Place place, String template, String url) {}

    private static List<Probe> probes() {
        return Probe.list().stream().filter(p -> !p.file().equals("test.csv")).toList();
    }

    private List<Asked> questions(String method) {
        Set<String> known = new LinkedHashSet<>();
        List<Asked> all = new ArrayList<>();
        for (Probe probe : probes()) {
            for (Place place : places) {
                for (String template : probe.urls()) {
                    String url = place.fill(template);
                    if (probe.route().method().equals(method) && known.add(url)) {
                        all.add(new Asked(probe, place, template, url));
                    }
                }
            }
        }
        return all;
    }

    /** One round of all questions; each is put to the most privileged first, so that what is kept was made for them. */
    private void everybodyAsks(BiConsumer<Asked, Map<Visitor, Answer>> judge) {
        for (Asked asked : questions("GET")) {
            Map<Visitor, Answer> answers = new LinkedHashMap<>();
            visitors.forEach(v -> answers.put(
                    v, v.get(asked.url().replace("{viewer}", v.viewer().login()))));
            judge.accept(asked, answers);
        }
    }

    @Test
    void everybodyReadsWhatIsHisAndNothingElse() {
        List<String> faults = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        everybodyAsks((asked, answers) -> answers.forEach((visitor, answer) -> {
            Judge judge = new Judge(asked.probe(), asked.place(), visitor.viewer());
            judge.statusFault(asked.url(), answer).ifPresent(faults::add);
            judge.cacheFault(answer).ifPresent(faults::add);
            for (Secret secret : Secret.in(answer.text())) {
                if (!echoed(secret, asked.url())) {
                    read.add(secret.text());
                    if (!judge.mayRead(secret)) {
                        faults.add(visitor.viewer() + " reads " + secret.text() + " at " + asked.url());
                    }
                }
            }
            kept(asked, answer, answers, visitor).ifPresent(faults::add);
            if (!answer.isOpened() && judge.mayAsk() && !judge.knowsOf(asked.url())) {
                absent(asked, visitor, answer).ifPresent(faults::add);
            }
        }));
        assertThat(faults).isEmpty();
        assertThat(read)
                .as("every secret is read by somebody, or the proof would not bite")
                .containsAll(Secret.ALL.stream().map(Secret::text).toList());
    }

    /** Whoever shows the tag of an answer made for somebody else is not told that his own is the same, unless it is. */
    private static Optional<String> kept(Asked asked, Answer answer, Map<Visitor, Answer> answers, Visitor visitor) {
        String tag = answers.values().iterator().next().header("etag");
        if (tag.isEmpty() || tag.equals(answer.header("etag"))) {
            return Optional.empty();
        }
        int status = visitor.get(asked.url(), Map.of("If-None-Match", tag)).status();
        return status == 304
                ? Optional.of(visitor.viewer() + " is told 304 for somebody else's " + asked.url())
                : Optional.empty();
    }

    /**
     * A record that one may not see answers as one that does not exist: status, headers, every word, and as many statements,
     * so that the time of the answer tells nothing either.
     */
    private Optional<String> absent(Asked asked, Visitor visitor, Answer answer) {
        Place nowhere = asked.place().withoutRecords();
        String url = nowhere.fill(asked.template());
        if (url.equals(asked.url())) {
            return Optional.empty();
        }
        Answer other = nothing.computeIfAbsent(visitor.viewer() + " " + url, asking -> visitor.get(url));
        String told = answer.said();
        String expected = other.said();
        if (!told.equals(expected)) {
            return Optional.of(visitor.viewer() + " can tell " + asked.url() + " (" + answer.status() + ") from " + url
                    + " (" + other.status() + ")");
        }
        return tellsByTime(visitor, asked.url(), url, answer, other);
    }

    /**
     * What runs beside adds a statement now and then, what is kept saves one: the fewest of some tries count, which something that
     * tells never makes equal.
     */
    private static Optional<String> tellsByTime(
            Visitor visitor, String there, String nowhere, Answer known, Answer absent) {
        int first = known.statements();
        int second = absent.statements();
        for (int again = 0; first != second && again < TRIES; again++) {
            first = Math.min(first, visitor.get(there).statements());
            second = Math.min(second, visitor.get(nowhere).statements());
        }
        return first == second
                ? Optional.empty()
                : Optional.of(visitor.viewer() + " can tell by the time: " + first + " statements for " + there + ", "
                        + second + " for " + nowhere);
    }

    @Test
    void nobodyChangesWhatIsNotHis() {
        List<String> faults = new ArrayList<>();
        String before = state();
        for (Asked asked : questions("POST")) {
            for (Visitor visitor : visitors) {
                Judge judge = new Judge(asked.probe(), asked.place(), visitor.viewer());
                if (judge.isRefused(asked.url())) {
                    Answer answer = visitor.post(asked.url());
                    if (answer.isOpened()) {
                        faults.add(visitor.viewer() + " may post " + asked.url() + ": " + answer.status() + " "
                                + answer.header("location"));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    /** Everything that posting could have changed. */
    private String state() {
        return jdbc.sql("""
                        -- one row
                        select (select count(*) || ',' || max(number) from platform.operation) || ' '
                            || (select max(id) from platform.audit_entry) || ' '
                            || (select string_agg(j::text, ' ' order by id) from platform.job j) || ' '
                            || (select count(*) from geodata.upload) || ' '
                            || (select string_agg(m::text, ' ' order by id) from parties.mandate m) || ' '
                            || (select string_agg(g::text, ' ' order by id) from funding.award g)
                        """).query(String.class).single();
    }

    private static boolean echoed(Secret secret, String url) {
        return url.contains(secret.text()) || url.contains(Sowing.key(secret.text()));
    }
}
