package de.lichtweg.portal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.Newsroom.Note;
import de.lichtweg.portal.app.Newsroom.Sent;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.NewsEntry.Standing;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class NewsroomTest {

    private static final Instant MORNING = Instant.parse("2026-10-30T08:00:00Z");
    private static final NewsDraft DRAFT =
            new NewsDraft("Los 3 wächst: Größe", "", "Erster **Absatz**.\n\nZweiter.", "");

    @Autowired
    Newsroom newsroom;

    @Autowired
    NewsStore news;

    @Autowired
    Regions regions;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private Scope office = Scope.anonymous();

    @BeforeEach
    void morning() {
        clock.setTo(MORNING);
        jdbc.sql("-- all\ntruncate portal.news_correction, portal.news_picture, portal.news")
                .update();
        office = scope(Role.DISTRICT_COORDINATION, regions.home());
    }

    @AfterEach
    void clockRuns() {
        clock.run();
    }

    private static Scope scope(Role role, RegionKey territory) {
        return new Scope("probe", "Probe", role, null, Set.of(territory), RightsTable.standard());
    }

    private Optional<NewsItem> read(String slug) {
        return news.find(regions.home(), slug, false, clock.instant(), false);
    }

    private List<String> listed(boolean archived) {
        return news.list(regions.home(), false, clock.instant(), archived, 99).stream()
                .map(NewsItem::slug)
                .toList();
    }

    private int version(String slug) {
        return newsroom.get(office, slug).version();
    }

    @Test
    void aDraftIsReadByNobodyElseUntilItsMomentHasCome() {
        String slug = newsroom.create(office, DRAFT);
        assertThat(slug).isEqualTo("2026-10-30-los-3-waechst-groesse");
        assertThat(read(slug)).isEmpty();
        newsroom.publish(office, slug, version(slug), LocalDateTime.parse("2026-11-02T06:00"));
        assertThat(newsroom.get(office, slug).standing(clock.instant())).isEqualTo(Standing.SCHEDULED);
        assertThat(read(slug)).isEmpty();
        clock.setTo(Instant.parse("2026-11-02T04:59:59Z"));
        assertThat(read(slug)).as("06:00 in Berlin is 05:00 UTC in winter").isEmpty();
        clock.setTo(Instant.parse("2026-11-02T05:00:00Z"));
        assertThat(read(slug).orElseThrow().published()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(listed(false)).contains(slug);
    }

    @Test
    void whatIsPlannedCanBeMovedAndTakenBackAndWhatWasReadCannot() {
        String slug = newsroom.create(office, DRAFT);
        newsroom.publish(office, slug, version(slug), LocalDateTime.parse("2026-11-02T06:00"));
        newsroom.withdraw(office, slug, version(slug));
        assertThat(newsroom.get(office, slug).standing(clock.instant())).isEqualTo(Standing.DRAFT);
        assertThatThrownBy(() -> newsroom.publish(office, slug, version(slug), LocalDateTime.parse("2026-10-30T08:59")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.past"));
        newsroom.publish(office, slug, version(slug), null);
        assertThatThrownBy(() -> newsroom.withdraw(office, slug, version(slug)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.read"));
        assertThatThrownBy(() -> newsroom.publish(office, slug, version(slug), null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.published"));
    }

    @Test
    void whatEverybodyHasReadChangesOnlyWithANoteThatStays() {
        String slug = newsroom.create(office, DRAFT);
        NewsDraft other = new NewsDraft("Los 3 wächst", "Lot 3 grows", "Neu.", "New.");
        newsroom.change(office, slug, version(slug), other, Note.NONE);
        newsroom.publish(office, slug, version(slug), null);
        clock.setTo(MORNING.plus(Duration.ofDays(1)));
        NewsDraft right = new NewsDraft("Los 3 wächst", "Lot 3 grows", "Richtig.", "Right.");
        assertThatThrownBy(() -> newsroom.change(office, slug, version(slug), right, Note.NONE))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.note"));
        newsroom.change(office, slug, version(slug), right, new Note("Zahl berichtigt", "Figure corrected"));
        NewsItem item = read(slug).orElseThrow();
        assertThat(item.text()).isEqualTo("Richtig.");
        assertThat(item.corrections())
                .containsExactly(new NewsItem.Correction(LocalDate.of(2026, 10, 31), "Zahl berichtigt"));
        assertThat(news.find(regions.home(), slug, true, clock.instant(), false).orElseThrow())
                .returns("Lot 3 grows", NewsItem::title)
                .returns("Figure corrected", i -> i.corrections().getFirst().note());
    }

    @Test
    void archivedItemsLeaveTheListAndKeepTheirAddress() {
        String slug = newsroom.create(office, DRAFT);
        assertThatThrownBy(() -> newsroom.archive(office, slug, version(slug), true))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.unread"));
        newsroom.publish(office, slug, version(slug), null);
        newsroom.archive(office, slug, version(slug), true);
        assertThat(listed(false)).doesNotContain(slug);
        assertThat(listed(true)).contains(slug);
        assertThat(read(slug).orElseThrow().archived()).isTrue();
        newsroom.archive(office, slug, version(slug), false);
        assertThat(listed(false)).contains(slug);
    }

    @Test
    void whoeverLookedAtAnOlderVersionIsToldWhoChangedIt() {
        String slug = newsroom.create(office, DRAFT);
        newsroom.change(office, slug, 1, new NewsDraft("Anders", "", "Text", ""), Note.NONE);
        assertThatThrownBy(
                        () -> newsroom.change(office, slug, 1, new NewsDraft("Noch anders", "", "Text", ""), Note.NONE))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.changed"));
        assertThat(newsroom.get(office, slug).draft().titleDe()).isEqualTo("Anders");
    }

    @Test
    void aPictureNeedsWordsIsMadeSmallAndIsReadWithItsItemOnly() throws IOException {
        String slug = newsroom.create(office, DRAFT);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        assertThatThrownBy(() -> new Sent(jpeg.toByteArray(), "a.jpg", "Bagger", "", " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.picture.words"));
        Sent text = new Sent("kein Bild".getBytes(StandardCharsets.UTF_8), "a.jpg", "Bagger", "", "Landkreis");
        assertThatThrownBy(() -> newsroom.picture(office, slug, version(slug), text))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("news.picture.file"));
        newsroom.picture(office, slug, version(slug), new Sent(jpeg.toByteArray(), "a.jpg", "Bagger", "", "Landkreis"));
        assertThat(news.picture(regions.home(), slug, clock.instant(), false)).isEmpty();
        newsroom.publish(office, slug, version(slug), null);
        byte[] shown =
                news.picture(regions.home(), slug, clock.instant(), false).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(1600);
        assertThat(read(slug).orElseThrow().picture())
                .isEqualTo(new NewsItem.Picture("Bagger", "Landkreis", 1600, 800, version(slug)));
        newsroom.removePicture(office, slug, version(slug));
        assertThat(news.picture(regions.home(), slug, clock.instant(), false)).isEmpty();
    }

    @Test
    void onlyTheOfficeOfThisRegionWrites() {
        String slug = newsroom.create(office, DRAFT);
        for (Scope other : List.of(
                Scope.anonymous(),
                scope(Role.MUNICIPALITY, regions.home()),
                scope(Role.DISTRICT_COORDINATION, new RegionKey("14628")))) {
            assertThatThrownBy(() -> newsroom.list(other)).isInstanceOf(Closed.class);
            assertThatThrownBy(() -> newsroom.get(other, slug)).isInstanceOf(Closed.class);
            assertThatThrownBy(() -> newsroom.create(other, DRAFT)).isInstanceOf(Closed.class);
        }
        assertThatThrownBy(() -> newsroom.get(office, "gibt-es-nicht")).isInstanceOf(NotFound.class);
    }

    @Test
    void everyStepIsInTheAuditLogWithWhatWasBefore() {
        String slug = newsroom.create(office, DRAFT);
        newsroom.publish(office, slug, version(slug), null);
        newsroom.change(
                office, slug, version(slug), new NewsDraft("Anders", "", "Text", ""), new Note("Titel berichtigt", ""));
        assertThat(jdbc.sql("""
                        select action || ' ' || why || ' ' || (before ->> 'title_de')
                        from platform.audit_entry
                        where subject_kind = 'portal.news' and subject_id = ? and before is not null
                        order by id
                        """).param(slug).query(String.class).list())
                .containsExactly(
                        "news.publish  Los 3 wächst: Größe", "news.change Titel berichtigt Los 3 wächst: Größe");
    }

    @Test
    void equalTitlesGetAddressesOfTheirOwn() {
        assertThat(newsroom.create(office, new NewsDraft("Doppelt", "", "a", "")))
                .endsWith("-doppelt");
        assertThat(newsroom.create(office, new NewsDraft("Doppelt", "", "b", "")))
                .endsWith("-doppelt-2");
        assertThat(Slug.of("„–“")).isEqualTo("nachricht");
        assertThat(Slug.of("Wort ".repeat(40))).hasSizeLessThanOrEqualTo(60).endsWith("wort");
    }
}
