package org.zhengming.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpeechModelTest {

    private static final int MEGABYTES = 10 << 20;

    private static TensorFile file;

    @BeforeAll
    static void readTheTrainedFile() throws IOException {
        try (InputStream in = SpeechModel.class.getResourceAsStream("speech-model.safetensors")) {
            file = TensorFile.read(in);
        }
    }

    @Test
    void texts_score_as_they_did_where_the_model_was_trained() {
        Encoder encoder = Encoder.load(file);
        Heads heads = new Heads(file);
        LinearReader linear = new LinearReader(file);
        JsonNode rows = new JsonMapper().readTree(file.note("parity"));

        assertThat(rows.size()).isPositive();
        for (JsonNode row : rows) {
            String text = row.path("text").asString();
            Tokens tokens = encoder.cut(text);
            Set<String> bones = new HashSet<>();
            row.path("bones").forEach(bone -> bones.add(bone.asString()));
            float[] vectors = encoder.encode(tokens, 0, tokens.size());
            assertThat(tokens.ids()).isEqualTo(inner(row.path("ids")));
            for (ModelLabel label : ModelLabel.values()) {
                assertThat(heads.score(label, vectors, tokens, 0, tokens.size()).logit())
                        .as("encoder, %s of %s", label, text)
                        .isCloseTo(row.path("encoder").get(label.ordinal()).asDouble(), within(0.1));
                assertThat(linear.score(label, linear.count(text, bones)).logit())
                        .as("linear half, %s of %s", label, text)
                        .isCloseTo(row.path("linear").get(label.ordinal()).asDouble(), within(0.02));
            }
        }
    }

    private static int[] inner(JsonNode ids) {
        int[] inner = new int[ids.size() - 2];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = ids.get(i + 1).asInt();
        }
        return inner;
    }

    @Test
    void a_plain_threat_is_likelier_than_thanks() {
        double threat = probability("容知白你等着，我一定弄死你全家", ModelLabel.THREAT);
        double thanks = probability("谢谢容知白法官，调解得很耐心，钱拿到了", ModelLabel.THREAT);

        assertThat(threat).isGreaterThan(0.5);
        assertThat(thanks).isLessThan(0.1);
    }

    @Test
    void the_linear_half_alone_sees_plain_harm_and_plain_claims() {
        double thanks = SpeechModel.committed().harm(text("谢谢容知白法官，调解得很耐心，钱拿到了"));

        assertThat(SpeechModel.committed().harm(text("容知白下班路上小心点，我砍了你"))).isGreaterThan(thanks + 1);
        assertThat(SpeechModel.committed().harm(text("容知白家住哪里谁知道，大家一起去堵他"))).isGreaterThan(thanks + 1);
        assertThat(SpeechModel.committed().harm(text("容知白收了对方二十万，转账记录我都有"))).isGreaterThan(thanks + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白弄死你，", "8", "\ud83d", "  \n"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ten_megabytes_of_anything_are_read_in_bounded_time(String piece) {
        ModelReading reading = read("容知白" + piece.repeat(MEGABYTES / 2 / piece.length()));

        for (ModelLabel label : ModelLabel.values()) {
            assertThat(reading.probability(label, false)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void what_is_given_away_at_the_end_of_a_very_long_text_is_read() {
        String story = "河边的集市今天又开了，卖菜的比买菜的多，".repeat(400);

        assertThat(SpeechModel.committed()
                        .read(text("容知白判得公道。" + story + "容知白家住榆荫小区7幢1104，手机13800001234"), Set.of())
                        .tags())
                .isNotEmpty();
    }

    private static ModelText text(String content) {
        return ModelText.of(Normaliser.normalise(content), FictionalCourt.mentions(content));
    }

    @Test
    void an_empty_text_is_read_too() {
        assertThat(read("").tags()).isEmpty();
    }

    private static double probability(String content, ModelLabel label) {
        return read(content).probability(label, false);
    }

    private static ModelReading read(String content) {
        NormalisedText normalised = Normaliser.normalise(content);
        List<Mention> mentions = content.length() > 1000
                ? FictionalCourt.mentions(content.substring(0, 3))
                : FictionalCourt.mentions(content);
        return SpeechModel.committed()
                .read(
                        ModelText.of(normalised, mentions),
                        Skeleton.of(Reading.of(normalised, mentions, WordLists.lexicon())));
    }
}
