package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.AnswerTexts;
import de.lichtweg.cooperation.app.RequestAccess;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.RequestTopics;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.RequestEvent;
import de.lichtweg.cooperation.domain.RequestFigures;
import de.lichtweg.cooperation.domain.RequestLink;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.time.WorkingDays;
import de.lichtweg.region.Regions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a request: whose turn it is, what was said, what it is about, what came out of it. */
@Component
class RequestPage {

    private final RequestDesk desk;
    private final RequestTopics topics;
    private final AnswerTexts answers;
    private final TaskDesk tasks;
    private final Documents documents;
    private final Holidays holidays;
    private final Regions regions;
    private final LichtwegClock clock;
    private final Texts texts;

    RequestPage(
            RequestDesk desk,
            RequestTopics topics,
            AnswerTexts answers,
            TaskDesk tasks,
            Documents documents,
            Holidays holidays,
            Regions regions,
            LichtwegClock clock,
            Texts texts) {
        this.desk = desk;
        this.topics = topics;
        this.answers = answers;
        this.tasks = tasks;
        this.documents = documents;
        this.holidays = holidays;
        this.regions = regions;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param late whether the office should have answered by now
     * @param first working days until the first message of the office, empty before it
     * @param solved working days until the answer, empty while it is open
     * @param answers texts to begin with, for the office
     */
    record View(
            Request request,
            boolean late,
            String first,
            String solved,
            List<RequestEvent> events,
            List<RequestLink> links,
            List<Task> tasks,
            Map<String, Object> files,
            int fileCount,
            Map<String, String> colleagues,
            List<AnswerText> answers,
            List<Body> bodies,
            List<String> organisations) {}

    View view(Scope scope, long id) {
        Request request = desk.get(scope, id);
        Access access = RequestAccess.of(request);
        WorkingDays days = holidays.in(request.territory());
        var files = documents.list(scope, access);
        boolean runs = request.runs();
        return new View(
                request,
                request.isLate(clock.today()),
                took(request, request.answeredAt(), days),
                took(request, request.solvedAt(), days),
                desk.events(scope, request),
                desk.links(scope, request),
                tasks.about(scope, request.subject()),
                Map.of("documents", files, "access", access),
                files.size(),
                runs ? desk.colleagues(scope) : Map.of(),
                runs ? answers.valid(scope, Asked.home(scope, regions.home()), false) : List.of(),
                runs ? topics.bodies(scope) : List.of(),
                runs ? texts.partnerNames(scope) : List.of());
    }

    private String took(Request request, @Nullable Instant end, WorkingDays days) {
        return end == null ? "" : texts.get("cooperation.request.took", RequestFigures.took(request, end, days));
    }
}
