package de.lichtweg.funding.web;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.Shares;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Benchmark;
import de.lichtweg.funding.domain.Benchmark.Unit;
import de.lichtweg.funding.web.GrantView.BenchmarkRow;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an address, a metre, an inhabitant costs, against what is plausible. */
@Component
class GrantBenchmarks {

    private final GrantRegister register;
    private final Regions regions;

    GrantBenchmarks(GrantRegister register, Regions regions) {
        this.register = register;
        this.regions = regions;
    }

    List<BenchmarkRow> rows(GrantDraft draft, LocalDate today, Texts texts) {
        return register.benchmarks().stream()
                .flatMap(b -> cost(draft, b.unit(), today).map(c -> row(b, c, texts)).stream())
                .toList();
    }

    /** The total by address or metre; the own share by inhabitant of who contributes. Empty while something is unknown. */
    private Optional<Money> cost(GrantDraft draft, Unit unit, LocalDate today) {
        Money total = draft.current().map(Decision::total).orElse(Money.ZERO);
        Money own = draft.current().map(Decision::shares).map(Shares::own).orElse(Money.ZERO);
        return switch (unit) {
            case ADDRESS -> by(total, draft.basics().connections());
            case METRE -> by(total, draft.basics().trenchMetres());
            case INHABITANT -> by(own, inhabitants(draft, today));
        };
    }

    private static Optional<Money> by(Money amount, long count) {
        return count <= 0 || amount.isZero() ? Optional.empty() : Optional.of(new Money(amount.cents() / count));
    }

    private long inhabitants(GrantDraft draft, LocalDate today) {
        Stream<RegionKey> places = draft.ownShares().parts().isEmpty()
                ? Stream.of(draft.basics().region())
                : draft.ownShares().parts().stream().map(p -> p.municipality());
        return places.map(p -> regions.find(p, today))
                .flatMap(Optional::stream)
                .map(Regions.Region::population)
                .flatMap(Stream::ofNullable)
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static BenchmarkRow row(Benchmark b, Money cost, Texts texts) {
        int place = b.place(cost);
        return new BenchmarkRow(
                texts.get("funding.unit." + b.unit()),
                texts.money(cost),
                texts.get("funding.range", texts.money(b.low()), texts.money(b.high())),
                texts.get(
                        place < 0 ? "funding.range.below" : place > 0 ? "funding.range.above" : "funding.range.within"),
                place == 0 ? "ok" : "warn",
                b.source() + ". " + b.note());
    }
}
