package org.zhengming.api.audit;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was asked, fit for the log: a searched number does not become a private value in a file of ours. */
final class AuditText {

    private static final int LONGEST = 1000;
    /** An id of our own stays whole, whatever its digits, so that a line can be followed to what it is about. */
    private static final Pattern ID_OR_NUMBER =
            Pattern.compile("(?<!\\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\\w)|(\\p{Nd}{3})\\p{Nd}{4,}");

    private AuditText() {}

    static String of(String what) {
        if (what == null) {
            return null;
        }
        String shortened = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
        return ID_OR_NUMBER.matcher(shortened).replaceAll(AuditText::masked);
    }

    private static String masked(MatchResult found) {
        return found.group(1) == null ? found.group() : found.group(1) + "****";
    }
}
