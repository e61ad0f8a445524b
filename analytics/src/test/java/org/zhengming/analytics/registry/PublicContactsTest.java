package org.zhengming.analytics.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（0788）6000012",
                "0788 6000012",
                "０７８８—６００００１２",
                "0788-6000012转8001",
                "+86-788-6000012",
                "0788-6000011/0788-6000012",
                "07886000012"
            })
    void an_office_phone_is_public_however_the_registry_writes_it(String written) {
        PublicContacts office = new PublicContacts(
                List.of(new ProtectedPerson("T1", "屈望舒", null, null, null, null, null, written, null, null, null)));

        assertThat(office.hasPhone("07886000012")).isTrue();
        assertThat(office.hasPhone("6000012")).isTrue();
        assertThat(office.hasPhone("8001")).isFalse();
    }

    @Test
    void numbers_of_public_service_are_public() {
        assertThat(contacts.hasPhone("12368")).isTrue();
        assertThat(contacts.hasPhone("12369")).isFalse();
    }

    @Test
    void a_mail_provider_is_no_office_because_somebody_registered_writes_from_there() {
        PublicContacts office = new PublicContacts(List.of(
                new ProtectedPerson("T1", "屈望舒", null, null, null, null, null, null, "qu@163.com", null, null)));

        assertThat(office.hasEmail("qu@163.com")).isTrue();
        assertThat(office.hasEmailDomain("163.com")).isFalse();
        assertThat(contacts.hasEmailDomain("court.example")).isTrue();
    }

    @Test
    void a_work_email_is_public_however_it_is_capitalised_in_the_registry() {
        assertThat(contacts.hasEmail("qu@court.example")).isTrue();
        assertThat(contacts.hasEmail("qu@home.example")).isFalse();
    }
}
