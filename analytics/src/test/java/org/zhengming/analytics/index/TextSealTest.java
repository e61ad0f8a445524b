package org.zhengming.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSealTest {

    private static final String CONTENT = "电话 138 0000 1234，住云梧市";

    @TempDir
    Path directory;

    private Path keyFile;
    private TextSeal seal;

    @BeforeEach
    void open() {
        keyFile = directory.resolve("keys").resolve("content.key");
        seal = TextSeal.open(keyFile);
    }

    @Test
    void what_was_sealed_can_be_unsealed_also_after_a_restart() {
        byte[] sealed = seal.seal(CONTENT, "post-1");
        assertThat(TextSeal.open(keyFile).unseal(sealed, "post-1")).isEqualTo(CONTENT);
    }

    @Test
    void a_sealed_content_shows_nothing_and_never_looks_the_same_twice() {
        byte[] once = seal.seal(CONTENT, "post-1");
        byte[] again = seal.seal(CONTENT, "post-1");
        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.UTF_16BE)).doesNotContain("138", "云梧");
    }

    @Test
    void half_a_surrogate_pair_and_an_empty_content_come_back_unchanged() {
        assertThat(seal.unseal(seal.seal("头\uD83D尾", "a"), "a")).isEqualTo("头\uD83D尾");
        assertThat(seal.unseal(seal.seal("", ""), "")).isEmpty();
    }

    @Test
    void a_change_of_any_byte_is_refused() {
        byte[] sealed = seal.seal(CONTENT, "post-1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(SealException.Code.SEAL_BROKEN, () -> seal.unseal(changed, "post-1"));
        }
    }

    @Test
    void a_seal_cut_short_is_refused() {
        byte[] sealed = seal.seal(CONTENT, "post-1");
        for (int length : new int[] {0, 1, 28, sealed.length - 1}) {
            byte[] cut = Arrays.copyOf(sealed, length);
            refused(SealException.Code.SEAL_BROKEN, () -> seal.unseal(cut, "post-1"));
        }
    }

    @Test
    void a_seal_of_another_post_is_refused() {
        byte[] sealed = seal.seal(CONTENT, "post-1");
        refused(SealException.Code.SEAL_BROKEN, () -> seal.unseal(sealed, "post-2"));
    }

    @Test
    void a_seal_of_another_key_is_refused() {
        byte[] sealed = TextSeal.open(directory.resolve("other.key")).seal(CONTENT, "post-1");
        refused(SealException.Code.SEAL_BROKEN, () -> seal.unseal(sealed, "post-1"));
    }

    @Test
    void the_key_file_belongs_to_its_owner_alone_and_stands_alone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(keyFile.getParent())) {
            assertThat(files).containsExactly(keyFile);
        }
    }

    @Test
    void a_key_file_that_others_may_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        refused(SealException.Code.SEAL_KEY_EXPOSED, () -> TextSeal.open(keyFile));
    }

    @Test
    void a_key_file_without_a_key_is_refused_and_its_content_is_not_shown() throws IOException {
        for (String content : new String[] {"", "c2hvcnQ=", "not base64 at all", "钥匙"}) {
            Files.writeString(keyFile, content);
            assertThatThrownBy(() -> TextSeal.open(keyFile))
                    .isInstanceOfSatisfying(SealException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(SealException.Code.SEAL_KEY_INVALID))
                    .hasNoCause();
        }
    }

    private static void refused(SealException.Code code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(SealException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.wayOut()).isNotBlank();
        });
    }
}
