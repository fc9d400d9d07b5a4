package de.lichtweg.planning.web;

import de.lichtweg.coverage.AddressAction;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers beside a list of addresses, and of an area on the map, to say what a network to them would cost. */
@Component
@Order
class EstimateOfAddresses implements AddressAction {

    private final MessageSource messages;

    EstimateOfAddresses(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Link> link(Scope scope, AddressQuery query) {
        if (!Reach.mayAsk(scope, query.region())) {
            return Optional.empty();
        }
        String filters = EstimateForm.question(query);
        String question = "region=" + query.region() + (filters.isEmpty() ? "" : "&" + filters);
        return Optional.of(new Link(
                Texts.current(messages).get("estimate.ofaddresses"),
                EstimatePage.PATH + "/neu?region=" + query.region() + "&adressen=" + Texts.encoded(question)));
    }
}
