package de.lichtweg.activity.web;

import de.lichtweg.activity.domain.Reach;
import de.lichtweg.coverage.AddressAction;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.platform.security.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets the addresses of a list become those of an activity, a new one or one that is there. */
@Component
class ActivityOfAddresses implements AddressAction {

    private final MessageSource messages;

    ActivityOfAddresses(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Link> link(Scope scope, AddressQuery query) {
        return Reach.mayCreate(scope)
                ? Optional.of(new Link(
                        Texts.current(messages).get("activity.ofaddresses"),
                        ActivityListPage.PATH + "/neu?region=" + query.region() + "&adressen="
                                + encoded(question(query))))
                : Optional.empty();
    }

    private static String question(AddressQuery query) {
        String filters = query.filters().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return "region=" + query.region() + (filters.isEmpty() ? "" : "&" + filters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
