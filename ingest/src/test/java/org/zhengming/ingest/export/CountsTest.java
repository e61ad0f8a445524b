package org.zhengming.ingest.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "17,17",
        "'3,456',3456",
        "1万+,10000",
        "100万+,1000000",
        "1.2万,12000",
        "3亿,300000000",
        "10w+,100000",
        "2k,2000",
        "5.0,5",
        "' 9 ',9"
    })
    void counters_are_read_as_platforms_print_them(String text, long expected) {
        assertThat(Counts.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "None", "赞", "1e9", "万", "999999999999999999亿"})
    void what_is_no_counter_is_unknown(String text) {
        assertThat(Counts.parse(text)).isNull();
        assertThat(Counts.parse(null)).isNull();
    }
}
