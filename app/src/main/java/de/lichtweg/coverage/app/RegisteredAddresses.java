package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressFinder;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds addresses in the register that is kept from one import to the next. */
@Component
class RegisteredAddresses implements AddressFinder {

    private final Registers registers;
    private final Regions regions;

    RegisteredAddresses(Registers registers, Regions regions) {
        this.registers = registers;
        this.regions = regions;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                SupplyFields.ADDRESS,
                OwnFiles.NUMBER,
                SupplyFields.STREET,
                AddressFields.NUMBER,
                AddressFields.SUFFIX,
                AddressFields.POSTCODE,
                AddressFields.TOWN,
                AddressFields.LOCALITY,
                AddressFields.MUNICIPALITY);
    }

    @Override
    public Finder on(Scope scope, LocalDate day) {
        Map<String, String> names = new HashMap<>();
        AddressBook book =
                new AddressBook(registers.current(scope), day, key -> names.computeIfAbsent(key, k -> name(k, day)));
        return row -> match(book.find(SiteRow.of(row)));
    }

    private String name(String key, LocalDate day) {
        return key.isEmpty()
                ? ""
                : regions.find(new RegionKey(key), day)
                        .map(Regions.Region::name)
                        .orElse("");
    }

    private static Match match(AddressBook.Match match) {
        return new Match(
                match.found().stream()
                        .map(e -> new Found(e.address(), e.facts().label()))
                        .toList(),
                match.ambiguous(),
                match.confidence());
    }
}
