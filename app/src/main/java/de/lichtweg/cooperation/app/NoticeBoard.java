package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.Notices;
import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.NoticeStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices are written, read and withdrawn; none is changed, so that everybody has read the same. */
@Service
public class NoticeBoard implements Notices {

    private final NoticeStore store;
    private final Trail trail;

    NoticeBoard(NoticeStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** All that the scope was told or runs, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shown> current(Scope scope) {
        boolean joins = Reach.joins(scope);
        return store.current(scope).stream()
                .filter(n -> !n.runs())
                .map(n -> new Shown(n.id(), n.title(), n.text(), n.link(), n.writtenBy(), n.to(), n.demo(), joins))
                .toList();
    }

    /** Tells. */
    @Transactional
    public long create(Scope scope, Notice notice) {
        long id = store.insert(scope, notice);
        trail.write(scope, "notice.create", Notice.SUBJECT, id, notice.territory(), Map.of(), fields(notice));
        return id;
    }

    /** Takes it back. */
    @Transactional
    public void withdraw(Scope scope, long id, int version) {
        Notice notice = get(scope, id);
        if (!store.withdraw(scope, notice, version)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(scope, "notice.withdraw", Notice.SUBJECT, id, notice.territory(), fields(notice), Map.of());
    }

    /** The reader has read it. */
    @Transactional
    public void dismiss(Scope scope, long id) {
        store.dismiss(scope, get(scope, id));
    }

    private Notice get(Scope scope, long id) {
        return store.list(scope).stream()
                .filter(n -> n.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("notice " + id));
    }

    private static Map<String, String> fields(Notice n) {
        return Map.of(
                "title",
                n.title(),
                "text",
                n.text(),
                "period",
                n.from() + "/" + n.to(),
                "roles",
                n.roles().stream().map(Enum::name).collect(Collectors.joining(", ")),
                "regions",
                n.regions().stream().map(RegionKey::value).collect(Collectors.joining(", ")));
    }
}
