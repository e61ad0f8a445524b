package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    @Property
    void a_number_with_its_check_character_is_valid_and_with_any_other_is_not(
            @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(max = 999) int order) {
        String body = "369901190405%02d".formatted(day).substring(0, 14) + "%03d".formatted(order);
        char check = IdentityNumber.checkCharacter(body);

        assertThat(IdentityNumber.isValid(body + check)).isTrue();
        assertThat(IdentityNumber.isValid(body + (check == '1' ? '2' : '1'))).isFalse();
    }

    @Test
    void an_identity_number_without_a_known_province_is_told_from_one_with_it() {
        assertThat(IdentityNumber.hasKnownRegion(complete("99990119040512001"))).isFalse();
        assertThat(IdentityNumber.hasKnownRegion(complete("36990119040512001"))).isTrue();
    }

    @Test
    void no_such_day_makes_an_identity_number() {
        assertThat(IdentityNumber.isValid(complete("36990119040231001"))).isFalse();
        assertThat(IdentityNumber.isValid(complete("36990122040512001"))).isFalse();
    }

    @Property
    void changing_one_digit_of_a_card_breaks_its_check(
            @ForAll @IntRange(max = 999_999) int account, @ForAll @IntRange(max = 14) int place) {
        String card = withLuhn("622848000" + "%06d".formatted(account));
        char[] changed = card.toCharArray();
        changed[place] = changed[place] == '9' ? '0' : (char) (changed[place] + 1);

        assertThat(BankCardNumber.passesLuhn(card)).isTrue();
        assertThat(BankCardNumber.passesLuhn(new String(changed))).isFalse();
    }

    private static String complete(String seventeen) {
        return seventeen + IdentityNumber.checkCharacter(seventeen);
    }

    private static String withLuhn(String body) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (BankCardNumber.passesLuhn(body + digit)) {
                return body + digit;
            }
        }
        throw new AssertionError("one of ten digits completes every number");
    }
}
