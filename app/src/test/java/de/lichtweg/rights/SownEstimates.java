package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.PlanDetails.Missing;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.planning.store.BasisStore;
import de.lichtweg.planning.store.EstimateStore;
import de.lichtweg.planning.store.PlanStore;
import de.lichtweg.platform.security.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.BeanFactory;

/** An estimate for each village with two plans, one that secrets decided, and a price book of the village. */
final class SownEstimates {

    private static final Range MONEY = new Range(100, 200, 300);

    private final EstimateStore estimates;
    private final PlanStore plans;
    private final BasisStore bases;

    SownEstimates(BeanFactory beans) {
        estimates = beans.getBean(EstimateStore.class);
        plans = beans.getBean(PlanStore.class);
        bases = beans.getBean(BasisStore.class);
    }

    /** Name of the record → its number. */
    Map<String, Long> sow(Scope office, RegionKey village, String code) {
        long basis = bases.insert(
                        office,
                        new BasisStore.Written(
                                Kind.PRICES,
                                0,
                                0,
                                code + "-preisbuch",
                                village,
                                LocalDate.parse("2026-01-01"),
                                Shipped.text("price-book.csv"),
                                ""))
                .orElseThrow();
        return Map.of(
                "estimate", estimate(office, village, code + "-kosten", Needs.NONE),
                "secretEstimate", estimate(office, village, code + "-geheimkosten", new Needs(true, true)),
                "basis", basis);
    }

    private long estimate(Scope office, RegionKey village, String title, Needs needs) {
        long id = estimates.insert(
                office,
                new EstimateDraft(title, village, "", false, 1, 2, List.of()),
                new EstimateStore.Found(List.of(village), 1, needs),
                false);
        for (int number = 0; number < 2; number++) {
            plans.insert(office, id, plan(number), details(title), Map.of("geojson", zipped(title)));
        }
        return id;
    }

    private static Plan plan(int number) {
        return new Plan(number, number == 0 ? null : 100L, 1, 1 - number, 1, 1, MONEY, MONEY, 1000, 1, 1, 0.1, true);
    }

    private static PlanDetails details(String title) {
        return new PlanDetails(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Missing(title, "left.ISLAND")),
                1);
    }

    private static byte[] zipped(String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("{\"type\":\"FeatureCollection\",\"name\":\"" + title + "\",\"features\":[]}")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
