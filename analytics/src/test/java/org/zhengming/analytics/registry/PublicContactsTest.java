package org.zhengming.analytics.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicContactsTest {

    private final PublicContacts contacts = new PublicContacts(List.of(
            new ProtectedPerson(
                    "T1", "屈望舒", null, null, null, null, null, "0787-8000001", "Qu@Court.example", null, null),
            new ProtectedPerson("T2", "温如故", null, null, null, null, null, null, null, null, null)));

    @Test
    void an_office_phone_is_public_with_its_area_code_and_without() {
        assertThat(contacts.hasPhone("07878000001")).isTrue();
        assertThat(contacts.hasPhone("8000001")).isTrue();
        assertThat(contacts.hasPhone("13800000001")).isFalse();
        assertThat(contacts.hasPhone("0787")).isFalse();
    }

    @Test
    void a_work_email_is_public_however_it_is_capitalised_in_the_registry() {
        assertThat(contacts.hasEmail("qu@court.example")).isTrue();
        assertThat(contacts.hasEmail("qu@home.example")).isFalse();
    }
}
