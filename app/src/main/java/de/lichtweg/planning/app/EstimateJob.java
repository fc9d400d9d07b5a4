package de.lichtweg.planning.app;

import de.lichtweg.planner.cost.PriceBook.MissingPrice;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.jobs.JobCancelled;
import de.lichtweg.platform.jobs.JobHandler;
import de.lichtweg.platform.jobs.JobRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes an estimate in the background, as the person who asked. */
@Component
class EstimateJob implements JobHandler {

    static final String KIND = "estimate";

    private final EstimateWork work;
    private final Sentences sentences;
    private final JsonMapper json;

    EstimateJob(EstimateWork work, Sentences sentences, JsonMapper json) {
        this.work = work;
        this.sentences = sentences;
        this.json = json;
    }

    /** What the job is about. */
    record Order(long estimate) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = json.readValue(run.parameters(), Order.class).estimate();
        try {
            work.compute(run.scope(), id, (done, all) -> run.progress(done, all, ""));
        } catch (MissingPrice e) {
            RuleViolation refusal = EstimateWork.refused(e);
            work.fail(run.scope(), id, sentences.german(refusal));
            throw refusal;
        } catch (RuleViolation e) {
            work.fail(run.scope(), id, sentences.german(e));
            throw e;
        } catch (JobCancelled e) {
            work.fail(run.scope(), id, sentences.german(new RuleViolation("estimate.cancelled")));
            throw e;
        } catch (OutOfMemoryError e) {
            RuleViolation refusal = new RuleViolation("estimate.memory");
            work.fail(run.scope(), id, sentences.german(refusal));
            throw refusal;
        } catch (RuntimeException e) {
            work.fail(run.scope(), id, sentences.german(new RuleViolation("estimate.unexpected")));
            throw e;
        }
    }
}
