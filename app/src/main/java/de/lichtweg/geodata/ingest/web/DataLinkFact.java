package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.LinkFact;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How many rows of deliveries wait behind the page of the data. */
@Component
class DataLinkFact implements LinkFact {

    private final OpenRows open;
    private final MessageSource messages;

    DataLinkFact(OpenRows open, MessageSource messages) {
        this.open = open;
        this.messages = messages;
    }

    @Override
    public Optional<String> fact(String href, Scope scope) {
        int waiting = href.equals("/daten") ? open.count(scope) : 0;
        return waiting == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage(
                        "geodata.waiting", new Object[] {waiting}, LocaleContextHolder.getLocale()));
    }
}
