package de.lichtweg.survey.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.domain.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Columns of the list as it is taken away, in the words that the import understands. German always: the file is an office's list. */
@Component
public class CommitmentColumns {

    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    CommitmentColumns(Regions regions, MessageSource messages, LichtwegClock clock) {
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The columns in their order. */
    public List<Column<Commitment>> list(Map<Long, Standing> standings) {
        return List.of(
                Column.integer("nummer", Commitment::id),
                Column.text("zusage", Commitment::title),
                Column.text("netz", Commitment::operatorName),
                Column.text(
                        "bindung",
                        c -> word("survey.binding." + c.draft().basics().binding())),
                Column.date("zugesagt_am", c -> c.draft().basics().saidOn()),
                Column.date("bis", c -> c.draft().promised().until()),
                Column.text("technik", c -> c.draft().promised().technology().name()),
                Column.integer("download", c -> c.draft().promised().downMbps()),
                Column.integer("upload", c -> c.draft().promised().upMbps()),
                Column.text("adressliste", c -> c.draft().promised().addresses()),
                Column.integer("quote", c -> c.draft().quota().required()),
                Column.date("quote_bis", c -> c.draft().quota().until()),
                Column.integer("quote_ist", c -> c.draft().quota().reached()),
                Column.text("meilensteine", CommitmentColumns::milestones),
                Column.text("beleg", c -> first(c).label()),
                Column.text("beleg_ort", c -> first(c).reference()),
                Column.date("beleg_vom", c -> first(c).day()),
                Column.yesNo("vertraulich", c -> c.draft().basics().secret()),
                Column.text("bemerkung", c -> c.draft().basics().remark()),
                Column.text(
                        "gebiet", c -> c.territory().stream().map(this::name).collect(Collectors.joining(", "))),
                Column.text(
                        "stand", c -> word("survey.state." + of(standings, c).state())),
                Column.integer("adressen", Commitment::addresses),
                Column.integer("geliefert", c -> of(standings, c).delivered().delivered()),
                Column.integer("rechtzeitig", c -> of(standings, c).delivered().inTime()),
                Column.date("gilt_bis", c -> of(standings, c).lapsesOn().minusDays(1)));
    }

    private static Standing of(Map<Long, Standing> standings, Commitment c) {
        return Objects.requireNonNull(standings.get(c.id()));
    }

    private static Evidence first(Commitment c) {
        return c.draft().evidence().stream().findFirst().orElse(new Evidence("", "", null));
    }

    /** {@code Baubeginn 2026-03-31 2026-04-12; Inbetriebnahme 2026-12-31}: name, plan, and the day on which it was reached. */
    private static String milestones(Commitment c) {
        return c.draft().milestones().stream()
                .map(m -> m.name() + " " + m.plan() + text(m.actual()))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : " " + day;
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }

    private String word(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.GERMANY));
    }
}
