package org.zhengming.api.evidence;

import java.util.regex.Pattern;

/** Names inside a package. */
public final class PackagePaths {

    public static final String MANIFEST = "manifest.json";
    public static final String SIGNATURE = "manifest.p7s";
    public static final String CUSTODY = "custody.jsonl";
    public static final String CUSTODY_SIGNATURE = "custody.sig";
    public static final String RECORD = "documents/capture-record.json";
    public static final String LIST = "documents/evidence-list.json";
    public static final String ITEMS = "items/";
    public static final String TIMESTAMPS = "timestamps/";

    private static final Pattern ALLOWED = Pattern.compile("([a-z0-9][a-z0-9.-]{0,99}/){0,3}[a-z0-9][a-z0-9.-]{0,99}");

    private PackagePaths() {}

    /** Lower-case letters, digits, {@code . - /}; no way out of the package, no hidden name, no doubled dot. */
    public static boolean allowed(String path) {
        return ALLOWED.matcher(path).matches() && !path.contains("..");
    }

    public static String timestamp(int number) {
        return TIMESTAMPS + number + ".tsr";
    }
}
