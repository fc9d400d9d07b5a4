package de.lichtweg.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskerTest {

    @Test
    void aHouseholdIsOneAskerHoweverManyAddressesItHas() {
        assertThat(Asker.at("2001:db8:1:2::7")).isEqualTo(Asker.at("2001:db8:1:2:aaaa::1"));
        assertThat(Asker.at("2001:db8:1:2::7")).isNotEqualTo(Asker.at("2001:db8:1:3::7"));
        assertThat(Asker.at("203.0.113.7")).isNotEqualTo(Asker.at("203.0.113.8"));
    }

    @Test
    void whatIsNoAddressIsAnAskerToo() {
        assertThat(Asker.at("").key()).isNotEmpty();
        assertThat(Asker.login("203.0.113.7")).isNotEqualTo(Asker.at("203.0.113.7"));
    }
}
