package de.lichtweg.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.jobs.Jobs.State;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest(properties = "db-scheduler.enabled=true")
class JobsTest {

    private static final Scope COORDINATION = new Scope(
            "koordination",
            "Koordination",
            Role.DISTRICT_COORDINATION,
            null,
            Set.of(new RegionKey("14627")),
            RightsTable.standard());
    private static final Scope NOSSEN = new Scope(
            "nossen", "Nossen", Role.MUNICIPALITY, null, Set.of(new RegionKey("14627180")), RightsTable.standard());
    private static final Scope ADMINISTRATOR =
            new Scope("admin", "Verwaltung", Role.ADMINISTRATOR, null, Set.of(), RightsTable.standard());

    @Autowired
    Jobs jobs;

    @Autowired
    JobWorker worker;

    @Autowired
    Probe probe;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration
    static class Handlers {
        @Bean
        Probe probe() {
            return new Probe();
        }
    }

    /** Does what its parameter says. */
    static class Probe implements JobHandler {
        final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public String kind() {
            return "probe";
        }

        @Override
        public void run(JobRun run) throws Exception {
            run.progress(1, 3, "liest");
            run.log("Zeile von " + run.scope().actor());
            switch (run.parameters()) {
                case "fail" -> throw new IllegalStateException("Datei ist leer");
                case "refuse" -> throw new RuleViolation("job.retry.state");
                case "wait" -> {
                    begun.countDown();
                    while (true) {
                        run.checkCancelled();
                        Thread.onSpinWait();
                    }
                }
                default -> run.result("{\"rows\":3}");
            }
        }
    }

    @Test
    void the_scheduler_runs_a_submitted_job_as_its_submitter() {
        long id = jobs.submit(COORDINATION, "probe", "Probe", "");
        Job job = eventually(id, State.DONE);
        assertThat(job.result()).isEqualTo("{\"rows\":3}");
        assertThat(job.step()).isEqualTo("liest");
        assertThat(jobs.log(COORDINATION, id)).containsExactly("Zeile von koordination");
    }

    @Test
    void a_running_job_stops_when_somebody_cancels_it_and_may_be_retried() throws Exception {
        long id = jobs.submit(COORDINATION, "probe", "Probe", "wait");
        assertThat(probe.begun.await(20, TimeUnit.SECONDS)).isTrue();
        jobs.cancel(COORDINATION, id);
        eventually(id, State.CANCELLED);

        jdbc.sql("update platform.job set parameters = '' where id = ?")
                .param(id)
                .update();
        jobs.retry(COORDINATION, id);
        eventually(id, State.DONE);
    }

    @Test
    void a_failed_job_keeps_its_message_and_a_refused_one_its_sentence() {
        long failed = jobs.submit(COORDINATION, "probe", "Probe", "fail");
        assertThat(eventually(failed, State.FAILED).error()).isEqualTo("Datei ist leer");
        long refused = jobs.submit(COORDINATION, "probe", "Probe", "refuse");
        assertThat(eventually(refused, State.FAILED).error()).startsWith("Nur ein gescheiterter");
        long unknown = jobs.submit(COORDINATION, "unknown", "Probe", "");
        assertThat(eventually(unknown, State.FAILED).error()).contains("unknown");
    }

    @Test
    void a_job_whose_process_was_killed_starts_again_from_the_beginning() {
        long id = openJob();
        worker.run(id);
        assertThat(jobs.find(COORDINATION, id).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void a_job_is_seen_by_its_submitter_and_the_administration_only() {
        long id = jobs.submit(COORDINATION, "probe", "Probe", "");
        eventually(id, State.DONE);
        assertThat(jobs.find(NOSSEN, id)).isEmpty();
        assertThat(jobs.log(NOSSEN, id)).isEmpty();
        assertThat(jobs.list(NOSSEN, 10)).isEmpty();
        assertThat(jobs.find(ADMINISTRATOR, id)).isPresent();
        assertThatThrownBy(() -> jobs.retry(COORDINATION, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aJobThatNoSchedulerKnowsAfterARestoreEndsAndSaysWhy() {
        long running = openJob();
        long waiting = jobs.submit(COORDINATION, "probe", "Probe", "");
        new LostJobs(jdbc, java.time.Clock.systemUTC()).end();
        Job ended = jobs.find(COORDINATION, running).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.error()).isEqualTo(LostJobs.REASON);
        eventually(waiting, State.DONE);
        jobs.retry(COORDINATION, running);
        eventually(running, State.DONE);
    }

    private long openJob() {
        return jdbc.sql("""
                insert into platform.job (
                    kind, title, parameters, state, actor, display_name, role, territories, created_at, done)
                values ('probe', 'Probe', '', 'RUNNING', 'koordination', '', 'DISTRICT_COORDINATION', '{}', now(), 2)
                returning id
                """).query(Long.class).single();
    }

    private Job eventually(long id, State state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            Job job = jobs.find(COORDINATION, id).orElseThrow();
            if (job.state() == state) {
                return job;
            }
            Thread.onSpinWait();
        }
        return assertThat(jobs.find(COORDINATION, id).orElseThrow())
                .matches(j -> j.state() == state)
                .actual();
    }
}
