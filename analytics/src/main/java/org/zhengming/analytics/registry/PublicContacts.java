package org.zhengming.analytics.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The office phones and work e-mail addresses of a registry, which a court publishes itself (法发〔2017〕4号 第12条第2款)
 * and which are never a leak. One look-up each, whatever the size of the registry.
 */
public final class PublicContacts {

    /** Digits of a local number without its area code. */
    private static final int SHORTEST_LOCAL = 7;

    private final Set<String> phones = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> emailDomains = new HashSet<>();

    PublicContacts(List<ProtectedPerson> persons) {
        for (ProtectedPerson person : persons) {
            if (person.officePhone() != null) {
                addPhone(person.officePhone());
            }
            if (person.workEmail() != null) {
                String email = person.workEmail().toLowerCase(Locale.ROOT);
                emails.add(email);
                emailDomains.add(email.substring(email.indexOf('@') + 1));
            }
        }
    }

    /** @param digits of an office phone, with its area code or without */
    public boolean hasPhone(String digits) {
        return phones.contains(digits);
    }

    /** @param email in lower case */
    public boolean hasEmail(String email) {
        return emails.contains(email);
    }

    /** @param domain in lower case, where work addresses are, whoever's */
    public boolean hasEmailDomain(String domain) {
        return emailDomains.contains(domain);
    }

    private void addPhone(String phone) {
        phones.add(phone.replaceAll("\\D", ""));
        int areaEnd = phone.indexOf('-');
        String local = phone.substring(areaEnd + 1).replaceAll("\\D", "");
        if (areaEnd >= 0 && local.length() >= SHORTEST_LOCAL) {
            phones.add(local);
        }
    }
}
