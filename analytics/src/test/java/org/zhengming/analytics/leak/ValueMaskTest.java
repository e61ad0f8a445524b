package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.analytics.LeakType;

class ValueMaskTest {

    @ParameterizedTest
    @CsvSource({
        "PHONE,13800001234,138****1234",
        "ID_CARD,36990119040512123x,3699**********123X",
        "BANK_CARD,6228480000000055210,6228***********5210",
        "PLATE,赣Z7K3C8,赣Z****8",
        "WECHAT,syn_0000_liu,sy*********u",
        "QQ,900005571,90******1",
        "EMAIL,someone@mail.example,s***@mail.example",
        "EMAIL,a1@x.example/rzb@mail.example,*****************************",
        "WECHAT,a𠀀12345,a𠀀****5",
        "ADDRESS,云杉里6幢1104,***[9]",
        "HEALTH,在疗养院住院,***[6]"
    })
    void each_type_keeps_only_what_tells_two_values_apart(LeakType type, String value, String masked) {
        assertThat(ValueMask.mask(type, value)).isEqualTo(masked);
    }

    @Property
    void a_mask_never_contains_the_value(@ForAll LeakType type, @ForAll @NotEmpty String value) {
        String masked = ValueMask.mask(type, value);

        assertThat(masked).isNotEqualTo(value);
        if (value.chars().allMatch(Character::isLetterOrDigit) && value.length() > 2) {
            assertThat(masked).doesNotContain(value);
        }
    }
}
