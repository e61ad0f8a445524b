package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.analytics.Signal;

class SpeechReaderTest {

    private static final int MEGABYTE = 1 << 20;

    @Property
    void signals_stay_inside_the_text(@ForAll String before, @ForAll String after) {
        String text = before + "我一定弄死你，容知白。大家人肉他！" + after;
        for (Signal signal : FictionalCourt.read(text).speech().signals()) {
            assertThat(signal.start()).isBetween(0, text.length() - 1);
            assertThat(signal.end()).isBetween(signal.start() + 1, text.length());
            assertThat(signal.confidence()).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白弄死你，", "一三八", "棠梨路12号", "“我说”", "大家去他家", "a1", "的", "容知白收了二十万，", "家住巷楼上"})
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_megabyte_of_anything_is_read_in_seconds(String piece) {
        String text = "容知白" + piece.repeat(MEGABYTE / 3 / piece.length());

        assertThatCode(() -> FictionalCourt.read(text)).doesNotThrowAnyException();
    }

    @Test
    void reasons_are_sentences_without_the_private_value() {
        FictionalCourt.Reading reading = FictionalCourt.read("容知白手机13800001234，我一定弄死你");
        ReasonTexts chinese = new ReasonTexts(Locale.SIMPLIFIED_CHINESE);

        assertThat(reading.leaks()).isNotEmpty().allSatisfy(leak -> assertThat(leak.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(chinese.sentence(reason)).doesNotContain("13800001234")));
        assertThat(reading.speech().signals()).isNotEmpty().allSatisfy(signal -> assertThat(signal.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(chinese.sentence(reason)).doesNotContain("诽谤", "侮辱", "诬告", "违法")));
    }
}
