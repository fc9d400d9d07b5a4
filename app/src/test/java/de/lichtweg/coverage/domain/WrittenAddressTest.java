package de.lichtweg.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Am Mühlgraben 12, ammuehlgraben, 12, '', ''",
        "'Dr.-Külz-Straße 3 A', drkuelzstr, 3, a, ''",
        "'Dr. Külz Str. 3a', drkuelzstr, 3, a, ''",
        "Straße des 17. Juni 5, strdes17juni, 5, '', ''",
        "'Hauptstr. 12-14', hauptstr, 12, -14, ''",
        "'Markt, 7', markt, 7, '', ''",
        "Marktplatz 007, marktpl, 7, '', ''",
        "Rittergut, rittergut, , '', ''",
        "'Am Teich 1, OT Groß Raußlitz', amteich, 1, '', grossrausslitz",
        "'Rittergut, Ilkendorf', rittergut, , '', ilkendorf"
    })
    void streetAndNumberAreToldApart(String typed, String street, Integer number, String suffix, String place) {
        assertThat(WrittenAddress.parse(typed))
                .isEqualTo(new WrittenAddress(street, new HouseNumber(number, suffix), place));
    }
}
