package org.zhengming.api.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.registry.Enrolment.ConsentBy;
import org.zhengming.api.registry.EnrolmentView.EnrolmentDraft;

class EnrolmentCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ProtectedPerson PERSON = new ProtectedPerson(
            "p1", "林若衡", Role.JUDGE, List.of(), null, null, null, null, "lin@court.example", List.of(), List.of());

    private final EnrolmentCheck check =
            new EnrolmentCheck(PERSON, Registry.of(List.of(PERSON)).publicContacts(), TODAY);

    @Test
    void a_value_comes_to_its_one_form() {
        assertThat(check.plain(draft(LeakType.PHONE, "138-0000-5521"))).isEqualTo("13800005521");
        assertThat(check.plain(draft(LeakType.EMAIL, " Lin@Home.example "))).isEqualTo("lin@home.example");
    }

    @Test
    void what_is_public_by_law_is_not_enrolled() {
        assertThatThrownBy(() -> check.plain(draft(LeakType.EMAIL, "lin@court.example")))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.ENROLLED_PUBLIC));
    }

    @Test
    void what_has_not_the_form_of_its_type_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> check.plain(draft(LeakType.PHONE, "138000055")))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ProblemCode.FIELDS_INVALID);
                    assertThat(refused.toString()).doesNotContain("138000055");
                });
        assertThat(draft(LeakType.PHONE, "13800005521").toString()).doesNotContain("13800005521");
    }

    private static EnrolmentDraft draft(LeakType type, String value) {
        return new EnrolmentDraft("p1", type, value, ConsentBy.PERSON, null, TODAY, "同意书3号");
    }
}
