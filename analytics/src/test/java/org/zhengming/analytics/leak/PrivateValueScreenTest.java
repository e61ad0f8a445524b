package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.registry.Role;

class PrivateValueScreenTest {

    private static final ProtectedPerson JUDGE = new ProtectedPerson(
            "p1",
            "林若衡",
            Role.JUDGE,
            List.of("林法官"),
            new Organ("o1", "云梧市人民法院", List.of("云梧法院"), "云梧市"),
            "民事审判庭庭长",
            "四级高级法官",
            "0790-8800001",
            null,
            List.of(new Relative(Relation.SPOUSE, "秦知晓")),
            List.of());
    private static final Registry REGISTRY = Registry.of(List.of(JUDGE));

    private final PrivateValueScreen screen = new PrivateValueScreen();

    @ParameterizedTest
    @CsvSource({
        "来电请打13800001234,PHONE",
        "来电请打１３８ ００００ １２３４,PHONE",
        "其身份证号为110101190307070011,ID_CARD",
        "林若衡家住云梧市清河路12号3栋2单元501室,ADDRESS",
        "网传林若衡的配偶秦知晓经商一事不实,RELATIVE",
    })
    void a_private_value_is_found_whosever_it_is(String text, LeakType type) {
        assertThat(screen.find(text, JUDGE, REGISTRY)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经核查，（2025）云0101民初1234号案件由云梧市人民法院依法公开开庭审理。",
                "网传林若衡在该案中收受当事人财物，经调阅案卷与庭审录像，未发现该情形。",
                "林若衡自2024年3月1日起承办该案，2025年6月30日作出判决。",
                "联系电话：0790-8800001。",
                "网传林若衡名下有三套房产，经不动产登记机构查询，情况不实。",
            })
    void what_a_court_states_is_nobodys_private_value(String text) {
        assertThat(screen.find(text, JUDGE, REGISTRY)).isEmpty();
    }

    @Test
    void without_a_person_values_are_found_all_the_same() {
        assertThat(screen.find("手机13800001234", null, REGISTRY)).isEqualTo(Set.of(LeakType.PHONE));
    }

    @ParameterizedTest
    @CsvSource({
        "'来电请打13800001234，谢谢。','来电请打***********，谢谢。'",
        "来电请打１３８ ００００ １２３４,来电请打*************",
        "其身份证号为110101190307070011,其身份证号为******************",
        "联系电话：0790-8800001。,联系电话：0790-8800001。",
    })
    void values_are_masked_where_they_stand_and_public_ones_are_not(String text, String masked) {
        assertThat(screen.masked(text, REGISTRY)).isEqualTo(masked);
    }
}
