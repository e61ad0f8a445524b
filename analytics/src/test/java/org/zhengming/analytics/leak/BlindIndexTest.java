package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.FindingJson;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.registry.PrivateIndexEntry;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

class BlindIndexTest {

    private static final BlindIndexKey KEY = BlindIndexKey.of(new byte[32]);
    private static final Analyser ANALYSER = new Analyser(
            Registry.of(List.of(person(
                    entry(LeakType.PHONE, "13800001234"),
                    entry(LeakType.ID_CARD, "369901190405120023"),
                    entry(LeakType.PLATE, "赣Z7K308"),
                    entry(LeakType.WECHAT, "rong_0000_zb")))),
            KEY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234 半夜打过去聊聊",
                "这个号大家记一下：一三八，四个零，一二三四",
                "１３８-００００-１２３４",
                "有人认得 36990119040512 0023 吗",
                "看见赣Z·7K308就按喇叭",
                "加这个 rong_0000_zb"
            })
    void an_enrolled_value_is_recognised_where_no_name_stands_beside_it(String text) {
        Finding finding = ANALYSER.analyse(post(text));

        assertThat(ANALYSER.concerns(post(text))).isTrue();
        assertThat(finding.route()).isEqualTo(Route.REFERRAL_REVIEW);
        assertThat(finding.persons()).containsExactly("P1");
        assertThat(finding.mentions()).isEmpty();
        assertThat(finding.leaks()).singleElement().satisfies(leak -> assertThat(leak.person())
                .isEqualTo("P1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800001235 半夜打过去聊聊", "订单2026138000012349", "今天天气不错", "8800001234"})
    void any_other_number_concerns_nobody(String text) {
        assertThat(ANALYSER.concerns(post(text))).isFalse();
        assertThat(ANALYSER.analyse(post(text)).route()).isEqualTo(Route.DROP);
    }

    @Test
    void without_the_key_nothing_is_recognised() {
        Analyser keyless = new Analyser(Registry.of(List.of(person(entry(LeakType.PHONE, "13800001234")))));

        assertThat(keyless.concerns(post("13800001234"))).isFalse();
    }

    @Test
    void another_key_recognises_nothing() {
        byte[] other = new byte[32];
        other[0] = 1;
        Analyser stranger = new Analyser(
                Registry.of(List.of(person(entry(LeakType.PHONE, "13800001234")))), BlindIndexKey.of(other));

        assertThat(stranger.concerns(post("13800001234"))).isFalse();
    }

    @Test
    void the_value_stays_masked_in_what_is_printed() {
        Finding finding = ANALYSER.analyse(post("13800001234"));

        assertThat(new FindingJson(Locale.CHINA).line(finding))
                .contains("138****1234")
                .doesNotContain("13800001234");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE,+86 138-0000-1234,13800001234",
        "PHONE,0788-60000334,078860000334",
        "ID_CARD,369901 19040512 0023,369901190405120023",
        "BANK_CARD,6228 4800 0000 0055 210,6228480000000055210",
        "PLATE,赣z·7k308,赣Z7K308",
        "EMAIL,Some.One@Mail.example,some.one@mail.example",
        "WECHAT,Rong_0000_ZB,rong_0000_zb",
        "QQ,900 005 571,900005571"
    })
    void a_typed_value_comes_to_the_form_in_which_it_is_hashed(LeakType type, String typed, String plain) {
        assertThat(PrivateValues.plain(type, typed)).isEqualTo(plain);
    }

    @Test
    void what_has_not_the_form_is_refused_without_being_told() {
        assertThatThrownBy(() -> PrivateValues.plain(LeakType.PHONE, "12345"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12345");
    }

    @Test
    void the_hash_is_hmac_sm3_of_type_and_value() {
        assertThat(KEY.hash(LeakType.PHONE, "13800001234"))
                .hasSize(64)
                .isEqualTo(BlindIndexKey.of(new byte[32]).hash(LeakType.PHONE, "13800001234"))
                .isNotEqualTo(KEY.hash(LeakType.QQ, "13800001234"));
    }

    @Test
    void a_new_key_file_is_for_its_owner_alone_and_is_read_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("index.key");
        String first = BlindIndexKey.readOrCreate(file).hash(LeakType.QQ, "900005571");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(BlindIndexKey.read(file).hash(LeakType.QQ, "900005571")).isEqualTo(first);
    }

    @Test
    void a_key_file_that_others_may_read_or_that_holds_no_key_is_refused(@TempDir Path folder) throws IOException {
        Path open = folder.resolve("open.key");
        BlindIndexKey.readOrCreate(open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path broken = Files.writeString(folder.resolve("broken.key"), "c2hvcnQ=");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));

        assertRefused(open, "INDEX_KEY_EXPOSED");
        assertRefused(broken, "INDEX_KEY_INVALID");
        assertRefused(folder.resolve("none.key"), "INDEX_KEY_UNREADABLE");
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> BlindIndexKey.read(file))
                .isInstanceOfSatisfying(BlindIndexException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static Post post(String text) {
        return new Post("1", null, PostKind.POST, null, null, null, text, null, null, null);
    }

    private static PrivateIndexEntry entry(LeakType type, String plain) {
        return new PrivateIndexEntry(type, KEY.hash(type, plain));
    }

    private static ProtectedPerson person(PrivateIndexEntry... entries) {
        return new ProtectedPerson(
                "P1", "容知白", Role.JUDGE, List.of(), null, null, null, null, null, List.of(), List.of(entries));
    }
}
