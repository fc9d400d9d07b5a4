package de.lichtweg.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of the scheduler: run a job, and look every minute what is due once a day. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    static final String TABLE = "platform.scheduled_task";

    @Bean
    OneTimeTask<Void> jobTask(JobWorker worker) {
        return Tasks.oneTime("job")
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.run(jobId(instance.getId())));
    }

    @Bean
    RecurringTask<Void> routineTask(Routines routines) {
        return Tasks.recurring("routines", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> routines.begin());
    }

    static String instanceId(long jobId, int attempt) {
        return jobId + "-" + attempt;
    }

    private static long jobId(String instanceId) {
        return Long.parseLong(instanceId.substring(0, instanceId.indexOf('-')));
    }
}
