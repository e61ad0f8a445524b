package org.zhengming.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String CONTENT = "电话 138 0000 1234";

    @TempDir
    private Path keys;

    @Test
    void a_single_key_of_before_becomes_the_first_of_the_ring_and_opens_what_it_sealed() throws IOException {
        Path single = keys.resolve("seal.key");
        byte[] sealed = TextSeal.open(single).seal(CONTENT, "post-1");

        KeyRing ring = KeyRing.open(keys.resolve("seal"));

        assertThat(single).doesNotExist();
        assertThat(KeyRing.keyOf(sealed)).isEqualTo(1);
        assertThat(ring.unsealText("post-1", sealed)).isEqualTo(CONTENT);
        assertThat(KeyRing.open(keys.resolve("seal")).unsealText("post-1", sealed))
                .isEqualTo(CONTENT);
    }

    @Test
    void a_single_key_of_plain_bytes_becomes_the_first_too_also_after_a_kill_in_between() throws IOException {
        byte[] key = new byte[32];
        ThreadLocalRandom.current().nextBytes(key);
        Path single = Files.write(keys.resolve("evidence.key"), key);
        byte[] sealed = KeyRing.open(keys.resolve("evidence")).sealBytes("p", new byte[] {1, 2});
        Files.write(single, key);

        KeyRing again = KeyRing.open(keys.resolve("evidence"));

        assertThat(single).doesNotExist();
        assertThat(again.numbers()).containsExactly(1);
        assertThat(again.unsealBytes("p", sealed)).containsExactly(1, 2);
    }

    @Test
    void what_an_older_key_sealed_stays_readable_until_that_key_is_dropped() {
        byte[] text = KeyRing.open(keys).sealText("post-1", CONTENT);
        byte[] bytes = KeyRing.open(keys).sealBytes("p", new byte[] {7});
        KeyRing both = KeyRing.rotate(keys);

        assertThat(both.numbers()).containsExactly(1, 2);
        assertThat(both.unsealText("post-1", text)).isEqualTo(CONTENT);
        assertThat(both.unsealBytes("p", bytes)).containsExactly(7);
        assertThat(KeyRing.keyOf(both.sealText("post-1", CONTENT))).isEqualTo(2);

        KeyRing.dropOld(keys);
        KeyRing alone = KeyRing.open(keys);
        assertThatThrownBy(() -> alone.unsealText("post-1", text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key 1");
    }

    @Test
    void a_changed_byte_another_identity_and_what_is_no_seal_are_refused() {
        KeyRing ring = KeyRing.open(keys);
        byte[] sealed = ring.sealBytes("p", CONTENT.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ring.unsealBytes("q", sealed)).isInstanceOf(SealException.class);
        byte[] last = sealed.clone();
        last[last.length - 1] ^= 1;
        assertThatThrownBy(() -> ring.unsealBytes("p", last)).isInstanceOf(SealException.class);
        byte[] head = sealed.clone();
        head[0] = 9;
        assertThatThrownBy(() -> ring.unsealBytes("p", head)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> KeyRing.keyOf(new byte[] {2, 0})).isInstanceOf(SealException.class);
    }
}
