package de.lichtweg.rights;

import de.lichtweg.cooperation.app.NoticeBoard;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Kind;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** A request about each village with an answer, and a notice for those who live there. */
final class SownRequests {

    /** Behind the day that the clock is set to: until then a notice stands in the lists of those who write it only. */
    private static final LocalDate LATER = LocalDate.parse("2026-11-27");

    private final RequestDesk desk;
    private final NoticeBoard board;

    SownRequests(BeanFactory beans) {
        desk = beans.getBean(RequestDesk.class);
        board = beans.getBean(NoticeBoard.class);
    }

    void sow(Scope office, RegionKey village, String code, String organisation) {
        long id = desk.create(
                office,
                new NewRequest(village, Kind.QUESTION, code + "-anfrage", code + "-frage", organisation, null, false));
        Request asked = desk.get(office, id);
        desk.step(office, id, asked.version(), Step.ANSWER, code + "-antwort", "");
        board.create(
                office,
                new Notice(
                        0,
                        0,
                        village,
                        List.of(),
                        List.of(),
                        code + "-hinweis",
                        code + "-hinweis",
                        "",
                        LATER,
                        LATER.plusDays(31),
                        null,
                        "",
                        0,
                        false,
                        true));
    }
}
