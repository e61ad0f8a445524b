package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.LeakType;

class DivisionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "江苏省苏州市姑苏区棠梨路|3|9",
                "内蒙古自治区呼和浩特市新城区棠梨路|3|14",
                "浙江杭州西湖区灵隐街道棠梨路|4|11",
                "重庆市万州区|2|6",
                "棠梨路江苏省|0|0",
            })
    void divisions_follow_one_another_from_the_larger_to_the_smaller(String text, int count, int end) {
        Divisions.Chain chain = Divisions.at(text, 0);

        assertThat(chain.count()).isEqualTo(count);
        assertThat(chain.end()).isEqualTo(end);
    }

    @Test
    void an_address_begins_with_its_divisions_however_many_there_are() {
        String text = "容知白家住内蒙古自治区呼和浩特市新城区中山东路街道棠梨路12号3栋501室";

        assertThat(FictionalCourt.read(text).leaked(LeakType.ADDRESS))
                .containsExactly("内蒙古自治区呼和浩特市新城区中山东路街道棠梨路12号3栋501室");
    }

    @Test
    void a_house_number_behind_city_and_district_is_an_address_without_a_word_for_home() {
        assertThat(FictionalCourt.read("容知白，江苏省苏州市姑苏区棠梨路12号").leaked(LeakType.ADDRESS))
                .containsExactly("江苏省苏州市姑苏区棠梨路12号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白法官在江苏省苏州市姑苏区人民法院棠梨路12号新址接待",
                "容知白判的案子，原告住江苏省苏州市姑苏区棠梨路12号",
                "容知白，毕业于江苏省苏州市姑苏区的大学",
            })
    void divisions_of_offices_and_parties_are_no_leak(String text) {
        assertThat(FictionalCourt.read(text).leaks()).isEmpty();
    }
}
