package org.zhengming.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1741050611|2025-03-04T01:10:11Z",
                "1741050611000|2025-03-04T01:10:11Z",
                "1741050611.5|2025-03-04T01:10:11Z",
                "2025-03-04T09:10:11+08:00|2025-03-04T01:10:11Z",
                "2025-03-04T09:10:11+0800|2025-03-04T01:10:11Z",
                "2025-03-04 09:10:11 +08:00|2025-03-04T01:10:11Z",
                "2025-03-04T01:10:11Z|2025-03-04T01:10:11Z",
                "2025-03-04T01:10:11.250Z|2025-03-04T01:10:11.250Z",
                "2025-03-04T01:10Z|2025-03-04T01:10:00Z",
                "2025-03-04 09:10:11|2025-03-04T01:10:11Z",
                "2025-03-04T09:10|2025-03-04T01:10:00Z",
                "2025/3/4 9:10|2025-03-04T01:10:00Z",
                "2025.03.04|2025-03-03T16:00:00Z",
                "2025年3月4日 9时10分|2025-03-04T01:10:00Z",
                "2025年03月04日09:10|2025-03-04T01:10:00Z",
                "Tue Mar 04 09:10:11 +0800 2025|2025-03-04T01:10:11Z",
                "Tue, 4 Mar 2025 01:10:11 GMT|2025-03-04T01:10:11Z",
                "Tue, 04 Mar 2025 09:10:11 +0800|2025-03-04T01:10:11Z"
            })
    void times_are_read_in_every_usual_form(String text, String expected) {
        assertThat(PublishedTime.parse(text))
                .hasValueSatisfying(time -> assertThat(time).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "昨天 12:30", "5分钟前", "2025-13-01", "2025-02-30 10:00", "12", "03-04 09:10", "tomorrow"})
    void what_is_no_time_is_empty(String text) {
        assertThat(PublishedTime.parse(text)).isEmpty();
        assertThat(PublishedTime.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"来源：某报 2025-03-04 09:10 编辑", "编号2025-99-99，发布于2025年3月4日 09:10"})
    void a_time_is_found_inside_a_line(String text) {
        assertThat(PublishedTime.find(text))
                .hasValueSatisfying(time -> assertThat(time).isEqualTo("2025-03-04T01:10:00Z"));
    }
}
