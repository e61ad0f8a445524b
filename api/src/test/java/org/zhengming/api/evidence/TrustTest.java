package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.api.evidence.seal.Trust;

class TrustTest {

    @Test
    void at_a_time_that_no_calendar_reaches_nothing_is_trusted() throws Exception {
        try (TestAuthority one = new TestAuthority("one");
                TestAuthority other = new TestAuthority("other")) {
            for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
                assertThat(Trust.leadsTo(List.of(one.certificate()), List.of(other.certificate()), at))
                        .isFalse();
                assertThat(Trust.leadsTo(List.of(one.certificate()), List.of(one.certificate()), at))
                        .isFalse();
            }
        }
    }
}
