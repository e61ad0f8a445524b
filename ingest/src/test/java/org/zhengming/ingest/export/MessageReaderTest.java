package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.Sha256;

class MessageReaderTest {

    private static final String QUEUE = "kafka:platform/posts/3";

    private final MessageReader reader = new MessageReader(Reading.LIMITS.withMaxItemBytes(200));

    @Test
    void a_message_is_a_post() {
        List<ReadOutcome> outcomes = reader.read(Reading.utf8("{\"id\":\"1\",\"text\":\"开庭\"}"), QUEUE, 7);

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(ReadOutcome.Accepted.class, accepted -> {
            assertThat(accepted.post().text()).isEqualTo("开庭");
            assertThat(accepted.offset()).isEqualTo(7);
        });
    }

    @Test
    void a_message_that_cannot_be_read_is_a_letter_with_its_place_and_hash() {
        byte[] broken = Reading.utf8("{\"id\":\"开庭\",");

        DeadLetter letter = letter(broken);

        assertThat(letter.source()).isEqualTo(QUEUE);
        assertThat(letter.offset()).isEqualTo(9);
        assertThat(letter.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(letter.sha256()).isEqualTo(Sha256.hex(broken));
        assertThat(letter.detail()).doesNotContain("开庭");
    }

    @Test
    void an_empty_message_and_one_beyond_the_limit_are_letters() {
        assertThat(letter(null).reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(letter(Reading.utf8("{\"id\":\"1\",\"text\":\"" + "长".repeat(100) + "\"}"))
                        .reason())
                .isEqualTo(RejectReason.TOO_LARGE);
        assertThat(letter(Reading.gb18030("{\"id\":\"1\",\"text\":\"开庭\"}")).reason())
                .isEqualTo(RejectReason.ENCODING);
    }

    private DeadLetter letter(byte[] message) {
        List<ReadOutcome> outcomes = reader.read(message, QUEUE, 9);
        assertThat(outcomes).hasSize(1);
        return ((ReadOutcome.Rejected) outcomes.getFirst()).letter();
    }
}
