package de.lichtweg.coverage;

import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Question;
import java.util.List;

/**
 * Contributes what waits for an answer in a region to the open questions of its fact sheet and of reports. Modules above coverage
 * implement it for their own records; a budget of one SQL statement holds for each call. It is asked about today only.
 */
public interface OpenQuestions {

    /** Lines with a count each; what the scope of the question may not see is not counted. */
    List<Line> list(Question question);
}
