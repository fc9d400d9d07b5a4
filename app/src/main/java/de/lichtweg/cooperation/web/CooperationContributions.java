package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.DecisionDesk;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.domain.Decision;
import de.lichtweg.cooperation.domain.Task;
import de.lichtweg.cooperation.domain.Task.State;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.SearchSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What working together adds to search, start pages and audit log. */
@Configuration(proxyBeanMethods = false)
class CooperationContributions {

    @Bean
    SearchSource decisionSearch(DecisionDesk desk, Texts texts) {
        return new SearchSource() {
            @Override
            public String kind() {
                return "decision";
            }

            @Override
            public int order() {
                return 70;
            }

            @Override
            public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
                return desk.list(scope).stream()
                        .filter(d -> DecisionDesk.says(d, text))
                        .limit(limit)
                        .map(d -> new Hit(d.quoted(), d.text(), d.path()))
                        .toList();
            }
        };
    }

    @Bean
    LinkFact dayFact(TaskDesk tasks, LichtwegClock clock, Texts texts) {
        return new LinkFact() {
            @Override
            public Optional<String> fact(String href, Scope scope) {
                if (!href.equals(Rooms.DAY)) {
                    return Optional.empty();
                }
                List<Task> own = tasks.list(scope).stream()
                        .filter(t -> t.own() && t.state() == State.OPEN)
                        .toList();
                long late = own.stream().filter(t -> t.isLate(clock.today())).count();
                return own.isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.get(
                                "cooperation.day.fact",
                                texts.number(own.size()),
                                own.size(),
                                texts.number(late),
                                late));
            }
        };
    }

    @Bean
    SubjectPages cooperationSubjects(Meetings meetings, DecisionDesk decisions, TaskDesk tasks) {
        return new SubjectPages() {
            @Override
            public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
                Set<String> kinds = subjects.stream().map(SubjectRef::kind).collect(Collectors.toSet());
                Map<SubjectRef, String> pages = new HashMap<>();
                if (kinds.contains(Meetings.SUBJECT)) {
                    meetings.list(scope)
                            .forEach(m -> put(pages, Meetings.SUBJECT, m.id(), Rooms.MEETINGS + "/" + m.id()));
                }
                if (kinds.contains(Decision.SUBJECT)) {
                    decisions.list(scope).forEach(d -> put(pages, Decision.SUBJECT, d.id(), d.path()));
                }
                if (kinds.contains(Task.SUBJECT)) {
                    tasks.list(scope).forEach(t -> put(pages, Task.SUBJECT, t.id(), Rooms.TASKS + "/" + t.id()));
                }
                return pages;
            }
        };
    }

    private static void put(Map<SubjectRef, String> pages, String kind, long id, String path) {
        pages.put(new SubjectRef(kind, Long.toString(id)), path);
    }
}
