package de.lichtweg.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs on db-scheduler. Where no scheduler runs, as at the command line, a job waits for the server. */
@Service
class ScheduledJobs implements Jobs {

    private final JobTable table;
    private final OneTimeTask<Void> task;
    private final DataSource dataSource;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    ScheduledJobs(
            JobTable table,
            OneTimeTask<Void> task,
            DataSource dataSource,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.table = table;
        this.task = task;
        this.dataSource = dataSource;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long submit(Scope scope, String kind, String title, String parametersJson) {
        long id = table.insert(scope, kind, title, parametersJson);
        schedule(id);
        return id;
    }

    private void schedule(long id) {
        int attempt = table.findOrder(id).orElseThrow().attempt();
        client().scheduleIfNotExists(task.instance(JobsConfiguration.instanceId(id, attempt)), clock.instant());
    }

    private SchedulerClient client() {
        Scheduler running = scheduler.getIfAvailable();
        return running != null
                ? running
                : SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), task)
                        .tableName(JobsConfiguration.TABLE)
                        .build();
    }

    @Override
    public Optional<Job> find(Scope scope, long id) {
        return table.find(id).filter(job -> isVisible(scope, job)).map(job -> shown(scope, job));
    }

    @Override
    public List<Job> list(Scope scope, int limit) {
        return table.list(seesAll(scope) ? null : scope.actor(), limit).stream()
                .map(job -> shown(scope, job))
                .toList();
    }

    @Override
    public List<String> log(Scope scope, long id) {
        return find(scope, id).filter(Job::open).map(job -> table.log(job.id())).orElse(List.of());
    }

    @Override
    @Transactional
    public void cancel(Scope scope, long id) {
        table.cancel(visible(scope, id).id());
    }

    @Override
    @Transactional
    public void retry(Scope scope, long id) {
        if (!table.requeue(visible(scope, id).id())) {
            throw new RuleViolation("job.retry.state");
        }
        schedule(id);
    }

    private Job visible(Scope scope, long id) {
        return find(scope, id).orElseThrow(() -> new NotFound("job " + id));
    }

    private static boolean isVisible(Scope scope, Job job) {
        return job.actor().equals(scope.actor()) || seesAll(scope);
    }

    /** Every role that administers jobs at all does so everywhere; see the table of rights. */
    private static boolean seesAll(Scope scope) {
        return reaches(scope, DataClass.ADMINISTRATION);
    }

    /** What a job of somebody else is about is seen by who may see everything that anybody may give to a job. */
    private static Job shown(Scope scope, Job job) {
        boolean open = job.actor().equals(scope.actor())
                || reaches(scope, DataClass.INTERNAL) && reaches(scope, DataClass.BUSINESS_SECRET);
        return open
                ? job
                : new Job(
                        job.id(),
                        job.kind(),
                        job.kind() + " " + job.id(),
                        job.state(),
                        job.actor(),
                        job.createdAt(),
                        job.startedAt(),
                        job.endedAt(),
                        job.done(),
                        job.total(),
                        "",
                        null,
                        null,
                        false);
    }

    private static boolean reaches(Scope scope, DataClass dataClass) {
        return scope.rights().level(scope.role(), dataClass, false).compareTo(Level.RAW) >= 0;
    }
}
