package org.zhengming.api.audit;

import java.util.regex.Pattern;

/** What was asked, fit for the log: a searched number does not become a private value in a file of ours. */
final class AuditText {

    private static final int LONGEST = 1000;
    private static final Pattern NUMBER = Pattern.compile("(\\p{Nd}{3})\\p{Nd}{4,}");

    private AuditText() {}

    static String of(String what) {
        if (what == null) {
            return null;
        }
        String shortened = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
        return NUMBER.matcher(shortened).replaceAll("$1****");
    }
}
