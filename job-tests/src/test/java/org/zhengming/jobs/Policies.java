package org.zhengming.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.zhengming.analytics.route.RoutePolicy;

/** Route policies of an office, made from the built-in one. */
public final class Policies {

    private static final String LAST_ROW = "lawful ";

    private Policies() {}

    /** The built-in policy under another version. */
    public static String asBuiltIn(String version) {
        try (InputStream file = RoutePolicy.class.getResourceAsStream("policy.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("version .*", "version " + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #asBuiltIn}, but where that only monitors somebody, the facts are to be checked. */
    public static String checkingEverything(String version) {
        return asBuiltIn(version)
                .replace(LAST_ROW, "everything | anybody | - | - | FACT_CHECK | ROUTE_FACT_CHECK\n" + LAST_ROW);
    }
}
