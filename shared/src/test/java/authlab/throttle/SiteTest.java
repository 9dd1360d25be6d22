package authlab.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {

    @Test
    void an_ipv4_address_is_one_by_itself() {
        assertThat(Site.of("192.0.2.1")).isNotEqualTo(Site.of("192.0.2.2"));
    }

    @Test
    void ipv6_addresses_of_one_network_are_one() {
        assertThat(Site.of("2001:db8:1:2::1")).isEqualTo(Site.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Site.of("2001:db8:1:2::1")).isNotEqualTo(Site.of("2001:db8:1:3::1"));
    }
}
