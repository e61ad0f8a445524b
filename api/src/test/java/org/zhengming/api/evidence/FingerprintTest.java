package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void hashes_are_those_of_the_standards() {
        Fingerprint abc = Fingerprint.of("abc".getBytes());

        assertThat(abc.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(abc.crc32()).isEqualTo(0x352441C2L);
    }

    @Test
    void a_single_changed_byte_is_found_wherever_it_is() {
        Random random = new Random(7);
        for (int size : new int[] {1, 2, 100, 4096, 4097, 100_000, 5_000_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            Fingerprint sealed = Fingerprint.of(bytes);
            for (int offset : new int[] {0, size - 1, random.nextInt(size)}) {
                byte[] changed = bytes.clone();
                changed[offset] ^= (byte) (1 + random.nextInt(255));

                assertThat(sealed.fits(changed)).isFalse();
                assertThat(sealed.singleChangedByte(changed))
                        .as("%d of %d", offset, size)
                        .hasValue(offset);
            }
        }
    }

    @Test
    void of_several_changed_bytes_the_first_block_is_named() {
        byte[] bytes = new byte[20_000];
        Fingerprint sealed = Fingerprint.of(bytes);
        byte[] changed = bytes.clone();
        changed[9000] = 1;
        changed[9001] = 1;

        assertThat(sealed.singleChangedByte(changed)).isEmpty();
        assertThat(sealed.firstDifferentBlock(changed)).hasValue(8192);
    }

    @Test
    void what_is_cut_off_or_added_is_named_by_where_it_ends() {
        byte[] bytes = new byte[10_000];
        Fingerprint sealed = Fingerprint.of(bytes);

        assertThat(sealed.firstDifferentBlock(Arrays.copyOf(bytes, 8192))).hasValue(8192);
        assertThat(sealed.firstDifferentBlock(Arrays.copyOf(bytes, 10_001))).hasValue(8192);
        assertThat(sealed.firstDifferentBlock(bytes)).isEmpty();
    }
}
