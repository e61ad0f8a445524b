package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Lexicon;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

/** Texts that nobody wrote to be read: answered in seconds on a slow machine, whatever they repeat. */
class BadInputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Lexicon lexicon = WordLists.lexicon();
    private final LeakFinder finder = new LeakFinder(lexicon);

    @Test
    void a_hundred_thousand_digits_in_a_row_are_no_number() {
        assertThat(leaks("容知白的手机 " + "1380000".repeat(15_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000552",
                "1 3 8 0 ",
                "一三八零",
                "四个零",
                "灵",
                "三点",
                "前三位",
                "赣z",
                "a@",
                "x下划线",
                "苑",
                "1号",
                "小学",
                "老婆",
                "糖尿病，",
                "一套",
                "每天",
                "😀",
                "\ud800",
                "，",
                "abcdefgh"
            })
    void ten_megabytes_of_anything_are_read_in_seconds(String repeated) {
        leaks("容知白" + repeated.repeat(TEN_MEGABYTES / repeated.length()));
    }

    @Test
    void a_name_on_every_line_of_ten_megabytes_costs_no_more() {
        String line = "容知白住榆荫小区7幢1104，手机一三八零零零零一二三四，女儿容小棠在棠梨小学三年级2班。\n";

        assertThat(leaks(line.repeat(TEN_MEGABYTES / line.length()))).isNotEmpty();
    }

    @Test
    void in_a_very_long_text_a_leak_is_found_where_it_stands() {
        String before = "今天的会开得很长。".repeat(20_000);
        String text = before + "容知白的手机13800001234" + before;

        assertThat(leaks(text)).singleElement().satisfies(leak -> {
            assertThat(leak.type()).isEqualTo(LeakType.PHONE);
            assertThat(text.substring(leak.start(), leak.end())).isEqualTo("13800001234");
        });
    }

    private List<Leak> leaks(String text) {
        NormalisedText normalised = Normaliser.normalise(text);
        return assertTimeoutPreemptively(PATIENCE, () -> {
            List<Mention> mentions =
                    FictionalCourt.mentions(text).stream().limit(400).toList();
            Reading reading = Reading.of(normalised, mentions, lexicon);
            return finder.find(normalised, reading, mentions, FictionalCourt.REGISTRY);
        });
    }
}
