package org.zhengming.analytics.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReaderTest {

    private static final String JUDGE = """
            {"id":"P1","name":"闻人栖梧","role":"JUDGE","aliases":["闻人法官"],\
            "organ":{"id":"C1","name":"临湖市青渡区人民法院","aliases":["青渡区法院"],"region":"临湖市青渡区"},\
            "post":"审判员","office_phone":"0790-0000100","relatives":[{"relation":"CHILD","name":"闻人朵"}],\
            "private_index":[{"type":"PHONE","hmac":"00ff"}]}""";

    @Test
    void a_line_becomes_a_person_with_everything_it_says() throws IOException {
        ProtectedPerson person = read(JUDGE).person("P1").orElseThrow();

        assertThat(person.name()).isEqualTo("闻人栖梧");
        assertThat(person.role()).isEqualTo(Role.JUDGE);
        assertThat(person.organ().aliases()).containsExactly("青渡区法院");
        assertThat(person.relatives()).containsExactly(new Relative(Relation.CHILD, "闻人朵"));
        assertThat(person.privateIndex()).hasSize(1);
        assertThat(person.rank()).isNull();
    }

    @Test
    void colleagues_share_one_organ() throws IOException {
        Registry registry = read(JUDGE, JUDGE.replace("P1", "P2"));

        assertThat(registry.persons()).hasSize(2);
        assertThat(registry.organs()).hasSize(1);
        assertThat(registry.organ("C1")).isPresent();
    }

    @Test
    void compressed_and_plain_read_alike_and_empty_lines_are_skipped() throws IOException {
        byte[] compressed = gzip("\n" + JUDGE + "\n\n");

        assertThat(RegistryReader.read(new ByteArrayInputStream(compressed)).persons())
                .isEqualTo(read(JUDGE).persons());
    }

    @Test
    void an_empty_file_is_an_empty_registry() throws IOException {
        assertThat(read("").persons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":|REGISTRY_BAD_JSON",
                "[]|REGISTRY_BAD_JSON",
                "{\"name\":\"甲乙\",\"role\":\"JUDGE\"}|FIELD_MISSING",
                "{\"id\":\"P2\",\"name\":\" \",\"role\":\"JUDGE\"}|FIELD_MISSING",
                "{\"id\":\"P2\",\"name\":\"甲乙\",\"role\":\"KING\"}|ROLE_UNKNOWN",
                "{\"id\":\"P2\",\"name\":\"甲乙\",\"role\":\"JUDGE\",\"aliases\":\"甲\"}|FIELD_WRONG_TYPE",
                "{\"id\":\"P1\",\"name\":\"甲乙\",\"role\":\"JUDGE\"}|PERSON_ID_TWICE",
            })
    void a_bad_line_is_named_with_its_number_and_a_way_out(String line, String code) {
        RegistryException thrown = failure(JUDGE, "", line);

        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown.line()).isEqualTo(3);
        assertThat(thrown.wayOut()).isNotBlank();
        assertThat(thrown.getMessage()).contains("line 3", code);
    }

    @Test
    void one_id_for_two_different_organs_is_a_contradiction() {
        String other = JUDGE.replace("P1", "P2").replace("青渡区法院", "青渡法院");

        assertThat(failure(JUDGE, other).code()).isEqualTo("ORGAN_CONTRADICTS");
    }

    @Test
    void all_problems_are_listed_up_to_twenty() {
        String[] bad = new String[30];
        Arrays.fill(bad, "{}");

        assertThat(failure("oops", JUDGE, "{}").problems()).hasSize(2);
        assertThat(failure(bad).problems()).hasSize(RegistryException.LIMIT);
    }

    @Test
    void a_file_that_is_cut_off_says_so() throws IOException {
        byte[] whole = gzip(JUDGE);
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);

        RegistryException thrown =
                catchThrowableOfType(RegistryException.class, () -> RegistryReader.read(new ByteArrayInputStream(cut)));

        assertThat(thrown.code()).isEqualTo("REGISTRY_CUT_OFF");
    }

    @Test
    void binary_noise_is_no_registry() {
        byte[] noise = {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, 0x28};

        RegistryException thrown = catchThrowableOfType(
                RegistryException.class, () -> RegistryReader.read(new ByteArrayInputStream(noise)));

        assertThat(thrown.code()).isEqualTo("REGISTRY_NOT_UTF8");
    }

    private static Registry read(String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return RegistryReader.read(new ByteArrayInputStream(bytes));
    }

    private static RegistryException failure(String... lines) {
        return catchThrowableOfType(RegistryException.class, () -> read(lines));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(bytes)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
