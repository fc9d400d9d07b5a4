package de.lichtweg.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one task of the scheduler: run a job. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    static final String TABLE = "platform.scheduled_task";

    @Bean
    OneTimeTask<Void> jobTask(JobWorker worker) {
        return Tasks.oneTime("job")
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.run(jobId(instance.getId())));
    }

    static String instanceId(long jobId, int attempt) {
        return jobId + "-" + attempt;
    }

    private static long jobId(String instanceId) {
        return Long.parseLong(instanceId.substring(0, instanceId.indexOf('-')));
    }
}
