package org.zhengming.analytics.leak;

import java.util.Locale;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;

/**
 * The values that a court publishes itself: office phones and work e-mail addresses (法发〔2017〕4号 第12条第2款). Looked
 * up by walking the registry, since a post that holds such a candidate is rare.
 */
final class PublicValues {

    /** Digits of a local number without its area code. */
    private static final int SHORTEST_LOCAL = 7;

    private final Registry registry;

    PublicValues(Registry registry) {
        this.registry = registry;
    }

    boolean contains(Candidate candidate) {
        return switch (candidate.type()) {
            case PHONE -> registry.persons().stream().anyMatch(person -> isOfficePhone(person, candidate.value()));
            case EMAIL ->
                registry.persons().stream()
                        .map(ProtectedPerson::workEmail)
                        .anyMatch(email ->
                                email != null && email.toLowerCase(Locale.ROOT).equals(candidate.value()));
            case ID_CARD,
                    ADDRESS,
                    PLATE,
                    BANK_CARD,
                    WECHAT,
                    QQ,
                    RELATIVE,
                    CHILD_SCHOOL,
                    LOCATION_TRACK,
                    HEALTH,
                    PROPERTY -> false;
        };
    }

    private static boolean isOfficePhone(ProtectedPerson person, String digits) {
        if (person.officePhone() == null) {
            return false;
        }
        String office = person.officePhone().replaceAll("\\D", "");
        return office.equals(digits) || digits.length() >= SHORTEST_LOCAL && office.endsWith(digits);
    }
}
