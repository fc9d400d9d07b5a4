package de.lichtweg.coverage.domain;

import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.domain.Register.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of a register by street, as {@link AddressText#street} spells it, and house number. */
public final class Streets {

    private final Map<String, List<State>> byText = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private record State(Known known, Segment<AddressFacts> segment) {}

    Streets(Collection<Collection<Known>> sources) {
        Map<String, String> normal = new HashMap<>();
        for (Collection<Known> source : sources) {
            for (Known known : source) {
                known.states().forEach(state -> add(known, state, normal));
            }
        }
        names.addAll(normal.values());
    }

    private void add(Known known, Segment<AddressFacts> state, Map<String, String> normal) {
        AddressFacts facts = state.payload();
        String street = normal.computeIfAbsent(facts.street(), AddressText::street);
        byText.computeIfAbsent(key(street, facts.houseNumber()), k -> new ArrayList<>(1))
                .add(new State(known, state));
    }

    /** Every street in the spelling of {@link AddressText#street}. */
    public Set<String> names() {
        return names;
    }

    /** Addresses that stand in such a street under this number on a day. */
    public List<Entry> at(String street, @Nullable Integer number, int day) {
        List<Entry> found = new ArrayList<>(2);
        for (State state : byText.getOrDefault(key(street, number), List.of())) {
            Segment<AddressFacts> s = state.segment;
            if (s.from() <= day && day < s.to() && s.payload().inExistence()) {
                found.add(new Entry(state.known.address(), state.known.externalId(), s.payload()));
            }
        }
        return found;
    }

    private static String key(String street, @Nullable Integer number) {
        return number == null ? street : street + "#" + number;
    }
}
