package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.standards.AdoptionProof;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.store.HandedInStore;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whoever delivered what passed the check works by that version. */
@Component
class DeliveryProof implements AdoptionProof {

    private static final Formats FORMATS = new Formats();

    private final HandedInStore store;
    private final MessageSource messages;

    DeliveryProof(HandedInStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Proof> list(Scope scope, RegionKey territory) {
        return store.accepted(scope, territory).stream().map(this::proof).toList();
    }

    private Proof proof(Delivery d) {
        String text = messages.getMessage(
                "standards.data.proof",
                new Object[] {FORMATS.date(d.day()), FORMATS.number(d.outcome().warnings())},
                LocaleContextHolder.getLocale());
        return new Proof(d.standard(), d.number(), d.region(), d.day(), text, d.path());
    }
}
