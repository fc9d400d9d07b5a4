package de.lichtweg.survey.web;

import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.app.Expiry;
import de.lichtweg.survey.app.Expiry.Passing;
import de.lichtweg.survey.domain.Notice.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Commitments that have expired without anybody having taken note, and those about to expire. */
@Component
@Order(200)
class CommitmentDigest implements DigestSource {

    private final Expiry expiry;
    private final Regions regions;
    private final MessageSource messages;

    CommitmentDigest(Expiry expiry, Regions regions, MessageSource messages) {
        this.expiry = expiry;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return List.of();
        }
        Texts texts = new Texts(messages, regions, today);
        return expiry.passing(scope).stream()
                .sorted(Comparator.comparing(Passing::kind)
                        .reversed()
                        .thenComparing(p -> p.commitment().lastDay()))
                .map(p -> line(p, texts))
                .toList();
    }

    private static DigestLine line(Passing p, Texts texts) {
        String group = p.kind() == Kind.EXPIRED ? "commitment_expired" : "commitment_soon";
        String text = texts.get(
                "survey.digest",
                texts.date(p.commitment().lastDay()),
                p.commitment().title(),
                p.commitment().operatorName(),
                texts.number(p.standing().delivered().missing()));
        return new DigestLine(
                group, text, CommitmentListPage.PATH + "/" + p.commitment().id());
    }
}
