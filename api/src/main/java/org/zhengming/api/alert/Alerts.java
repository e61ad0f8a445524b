package org.zhengming.api.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.search.Names;

/** Makes alerts from masked documents. */
public final class Alerts {

    /** Routes whose new findings are alerts. */
    static final Set<Route> ROUTES = Set.of(Route.REFERRAL_REVIEW, Route.WELFARE, Route.FACT_CHECK);

    private static final int EXCERPT = 80;

    private final Names names;

    public Alerts(Names names) {
        this.names = names;
    }

    Alert alert(IndexedFinding document) {
        Finding finding = document.finding();
        return new Alert(
                AlertId.of(document.observedAt().toEpochMilli(), digest(key(document))),
                document.id(),
                document.observedAt(),
                finding.route(),
                finding.signals().stream().map(Signal::type).distinct().toList(),
                finding.leaks().stream().map(Leak::type).distinct().toList(),
                finding.organs().stream().map(names::organ).toList(),
                finding.persons().stream().map(names::person).toList(),
                excerpt(document.content()),
                document.source() == null ? "" : document.source(),
                document.publishedAt());
    }

    /** A finding alerts once for each route it comes to have. */
    static String key(IndexedFinding document) {
        return document.finding().route() + " " + document.id();
    }

    private static String excerpt(String content) {
        String line = content.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }

    /** Short and free of characters that an event's id must not hold. */
    private static String digest(String key) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
