package de.lichtweg.portal.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.image.JpegFile;
import de.lichtweg.platform.image.SmallPicture;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.NewsEntry;
import de.lichtweg.portal.domain.NewsEntry.State;
import de.lichtweg.portal.store.NewsDeskStore;
import de.lichtweg.region.Regions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the office writes its news. A draft is published now or at a moment to come; what everybody has read changes only with a note
 * that stays; archived items leave the list but keep their address.
 */
@Service
public class Newsroom {

    /** Subject of the audit log. */
    public static final String SUBJECT = "portal.news";

    private static final int NOTE = 500;
    private static final int LINE = 300;
    private static final int LONGEST_POINTS = 1600;

    private final NewsDeskStore store;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;
    private final JsonMapper json;

    Newsroom(NewsDeskStore store, Regions regions, AuditLog audit, LichtwegClock clock, JsonMapper json) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** What was wrong; English may be empty. */
    public record Note(String de, String en) {

        /** No note. */
        public static final Note NONE = new Note("", "");

        /** @throws RuleViolation "news.long" for one that is too long */
        public Note {
            de = de.strip();
            en = en.strip();
            if (Math.max(de.length(), en.length()) > NOTE) {
                throw new RuleViolation("news.note.long", NOTE);
            }
        }
    }

    /** A picture as it is sent, with what stands below it. */
    public record Sent(byte[] file, String name, String alt, String altEn, String credit) {

        /** @throws RuleViolation "news.picture.words" without alternative text or credit */
        public Sent {
            alt = alt.strip();
            altEn = altEn.strip();
            credit = credit.strip();
            if (alt.isEmpty() || credit.isEmpty()) {
                throw new RuleViolation("news.picture.words");
            }
            if (Math.max(Math.max(alt.length(), altEn.length()), credit.length()) > LINE) {
                throw new RuleViolation("news.note.long", LINE);
            }
        }
    }

    /** Whether somebody writes the news of this installation. */
    public boolean mayWrite(Scope scope) {
        return scope.may(Level.WRITE, DataClass.PUBLIC, regions.home());
    }

    /** Everything there is: drafts first, then the newest. */
    @Transactional(readOnly = true)
    public List<NewsEntry> list(Scope scope) {
        requireWrite(scope);
        return store.list(scope, regions.home());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public NewsEntry get(Scope scope, String slug) {
        requireWrite(scope);
        return store.find(scope, regions.home(), slug).orElseThrow(() -> new NotFound("news " + slug));
    }

    /** Writes a draft; its address is made of the day and the title and stays. */
    @Transactional
    public String create(Scope scope, NewsDraft draft) {
        requireWrite(scope);
        String slug = free(scope, clock.today() + "-" + Slug.of(draft.titleDe()));
        store.insert(scope, regions.home(), slug, draft, clock.instant());
        audit(scope, "news.create", slug, null, fields(get(scope, slug)), "");
        return slug;
    }

    private String free(Scope scope, String wanted) {
        String slug = wanted;
        for (int n = 2; store.isTaken(scope, slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }

    /**
     * Changes the words.
     *
     * @param note what was wrong; needed where everybody has read it
     * @throws RuleViolation "news.note" without one there
     */
    @Transactional
    public void change(Scope scope, String slug, int version, NewsDraft draft, Note note) {
        NewsEntry before = get(scope, slug);
        if (before.draft().equals(draft)) {
            return;
        }
        boolean read = before.wasRead(clock.instant());
        if (read && note.de().isEmpty()) {
            throw new RuleViolation("news.note");
        }
        write(
                scope,
                "news.change",
                version,
                before,
                with(before, before.state(), before.visibleFrom(), draft),
                note.de());
        if (read) {
            store.correct(scope, slug, clock.today(), note.de(), note.en(), clock.instant());
        }
    }

    /**
     * Publishes a draft, or moves what is not visible yet.
     *
     * @param at moment in Berlin; {@code null} for now
     * @throws RuleViolation "news.past" for a moment that has gone by, "news.published" for what everybody reads already
     */
    @Transactional
    public void publish(Scope scope, String slug, int version, @Nullable LocalDateTime at) {
        NewsEntry before = get(scope, slug);
        Instant now = clock.instant();
        if (before.wasRead(now)) {
            throw new RuleViolation("news.published");
        }
        Instant from = at == null ? now : at.atZone(LichtwegClock.BERLIN).toInstant();
        if (at != null && from.isBefore(now)) {
            throw new RuleViolation("news.past");
        }
        write(scope, "news.publish", version, before, with(before, State.PUBLISHED, from, before.draft()), "");
    }

    /** Makes a draft again of what nobody has read yet. */
    @Transactional
    public void withdraw(Scope scope, String slug, int version) {
        NewsEntry before = get(scope, slug);
        if (before.wasRead(clock.instant())) {
            throw new RuleViolation("news.read");
        }
        write(scope, "news.withdraw", version, before, with(before, State.DRAFT, null, before.draft()), "");
    }

    /** Takes an item from the list, or puts it back. */
    @Transactional
    public void archive(Scope scope, String slug, int version, boolean away) {
        NewsEntry before = get(scope, slug);
        if (!before.wasRead(clock.instant())) {
            throw new RuleViolation("news.unread");
        }
        State state = away ? State.ARCHIVED : State.PUBLISHED;
        write(
                scope,
                away ? "news.archive" : "news.restore",
                version,
                before,
                with(before, state, before.visibleFrom(), before.draft()),
                "");
    }

    /** Gives an item a picture. */
    @Transactional
    public void picture(Scope scope, String slug, int version, Sent sent) {
        NewsEntry before = get(scope, slug);
        byte[] jpeg = JpegFile.of(sent.file())
                .flatMap(f -> SmallPicture.of(f.bytes(), f.orientation(), LONGEST_POINTS))
                .orElseThrow(() -> new RuleViolation("news.picture.file", sent.name()));
        BufferedImage size = read(jpeg);
        touch(scope, "news.picture", version, before, sent.alt() + ", " + sent.credit());
        store.picture(scope, slug, jpeg, size.getWidth(), size.getHeight(), sent.alt(), sent.altEn(), sent.credit());
    }

    /** Takes its picture away. */
    @Transactional
    public void removePicture(Scope scope, String slug, int version) {
        touch(scope, "news.picture.remove", version, get(scope, slug), "");
        store.removePicture(scope, slug);
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void touch(Scope scope, String action, int version, NewsEntry before, String why) {
        write(scope, action, version, before, with(before, before.state(), before.visibleFrom(), before.draft()), why);
    }

    private NewsEntry with(NewsEntry before, State state, @Nullable Instant visibleFrom, NewsDraft draft) {
        LocalDate day = visibleFrom == null ? null : LocalDate.ofInstant(visibleFrom, LichtwegClock.BERLIN);
        LocalDate shown = Objects.equals(before.visibleFrom(), visibleFrom) ? before.published() : day;
        return new NewsEntry(
                before.slug(), before.version(), state, visibleFrom, shown, draft, clock.instant(), before.changedBy());
    }

    private void write(Scope scope, String action, int version, NewsEntry before, NewsEntry after, String why) {
        if (before.version() != version || !store.update(scope, before, after)) {
            throw new RuleViolation("news.changed", get(scope, before.slug()).changedBy());
        }
        audit(scope, action, before.slug(), fields(before), fields(after), why);
    }

    private void requireWrite(Scope scope) {
        if (!mayWrite(scope)) {
            throw new Closed("news.write");
        }
    }

    private void audit(
            Scope scope,
            String action,
            String slug,
            @Nullable Map<String, String> before,
            Map<String, String> after,
            String why) {
        RegionKey home = regions.home();
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, slug),
                DataClass.PUBLIC,
                home,
                why,
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after));
    }

    private static Map<String, String> fields(NewsEntry e) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", e.state().name());
        fields.put(
                "visible_from",
                Optional.ofNullable(e.visibleFrom()).map(Instant::toString).orElse(""));
        fields.put("title_de", e.draft().titleDe());
        fields.put("title_en", e.draft().titleEn());
        fields.put("body_de", e.draft().bodyDe());
        fields.put("body_en", e.draft().bodyEn());
        return fields;
    }
}
