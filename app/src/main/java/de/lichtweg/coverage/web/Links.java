package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses of pages that keep the two moments of the question. */
public record Links(AsOf asOf) {

    /** The list of exactly these addresses. */
    public String addresses(AddressQuery query) {
        return addresses("/adressen", query, Map.of());
    }

    /** The list, or one of its exports, with further parameters such as {@code sort}. */
    public String addresses(String path, AddressQuery query, Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair("region", query.region().value()));
        query.filters().forEach((key, values) -> values.forEach(value -> pairs.add(pair(key, value))));
        return join(path, pairs, more);
    }

    /** The card of an address; {@code back} are the parameters of the list that it was opened from. */
    public String address(long id) {
        return join("/adressen/" + id, new ArrayList<>(), Map.of());
    }

    public String situation(RegionKey region) {
        return page("/lagebild/" + region, Map.of());
    }

    public String glance(RegionKey region, Map<String, String> more) {
        return page("/kommunen/" + region, more);
    }

    public String page(String path, Map<String, String> more) {
        return join(path, new ArrayList<>(), more);
    }

    private String join(String path, List<String> pairs, Map<String, String> more) {
        new java.util.TreeMap<>(more).forEach((key, value) -> pairs.add(pair(key, value)));
        if (asOf.validOn() != null) {
            pairs.add(pair("as_of", String.valueOf(asOf.validOn())));
        }
        String known = asOf.known();
        if (known != null) {
            pairs.add(pair("known_on", known));
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String pair(String key, String value) {
        return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
