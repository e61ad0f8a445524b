package org.zhengming.analytics.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.text.Normaliser;

/**
 * The office phones and work e-mail addresses of a registry, which a court publishes itself (法发〔2017〕4号 第12条第2款)
 * and which are never a leak. One look-up each, whatever the size of the registry.
 */
public final class PublicContacts {

    /** Digits of a local number without its area code. */
    private static final int SHORTEST_LOCAL = 7;

    private static final String ABROAD = "+86";

    /** Area code and local number; China's area codes have three or four digits and begin with a nought. */
    private static final Pattern LAND_LINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d\\d)(\\d{7,8})");

    /** Several numbers of one field, and what stands for an extension. */
    private static final Pattern SEVERAL = Pattern.compile("[/、,;，；]");

    private static final Pattern EXTENSION = Pattern.compile("(?:转|分机|ext\\.?|#).*");

    /** Numbers of public service (电信网编号计划): courts, procuratorates, supervision, legal aid, help lines, emergencies. */
    private static final Set<String> SERVICES = Set.of(
            "12368", "12309", "12388", "12389", "12337", "12348", "12345", "12377", "12338", "12355", "12356", "12320",
            "12315", "12333", "12366", "12318", "96110", "110", "119", "120", "122", "114", "10000", "10010", "10086");

    /** Where anybody has a mail box: an address there is public only as it is registered. */
    private static final Set<String> PROVIDERS = Set.of(
            "163.com",
            "126.com",
            "139.com",
            "189.cn",
            "qq.com",
            "vip.qq.com",
            "foxmail.com",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "yeah.net",
            "aliyun.com",
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "icloud.com",
            "21cn.com");

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
                String domain = email.substring(email.indexOf('@') + 1);
                if (!PROVIDERS.contains(domain)) {
                    emailDomains.add(domain);
                }
            }
        }
    }

    /** @param digits of an office phone, with its area code or without, or of a number of public service */
    public boolean hasPhone(String digits) {
        return phones.contains(digits) || SERVICES.contains(digits);
    }

    /** @param email in lower case */
    public boolean hasEmail(String email) {
        return emails.contains(email);
    }

    /** @param domain in lower case, where work addresses are, whoever's */
    public boolean hasEmailDomain(String domain) {
        return emailDomains.contains(domain);
    }

    /** {@code 0788-6000012}, {@code （0788）6000012转8001}, {@code +86 788 6000012}, and several of them. */
    private void addPhone(String written) {
        for (String one : SEVERAL.split(Normaliser.normalise(written).text())) {
            String number = EXTENSION.matcher(one).replaceFirst("").strip();
            if (number.startsWith(ABROAD)) {
                String national = digits(number.substring(ABROAD.length()));
                add(national, "");
                add("0" + national, "");
            } else {
                add(digits(number), digits(number.substring(number.indexOf('-') + 1)));
            }
        }
    }

    /** @param local without its area code, where that is known */
    private void add(String whole, String local) {
        Matcher line = LAND_LINE.matcher(whole);
        for (String each : List.of(whole, local, line.matches() ? line.group(1) : "")) {
            if (each.length() >= SHORTEST_LOCAL) {
                phones.add(each);
            }
        }
    }

    private static String digits(String written) {
        return written.replaceAll("\\D", "");
    }
}
