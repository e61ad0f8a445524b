package org.zhengming.api.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.alert.RuleHit;
import org.zhengming.api.alert.SilenceView;
import org.zhengming.api.alert.SwellView;
import org.zhengming.api.search.NamedOrgan;

/**
 * An alert as it leaves the house: the masked excerpt and a link, no names of persons.
 *
 * @param delivery the same at every try: what was received before under it is a repeat
 * @param link to the page of the finding, or of the overview; {@code null} when the configuration names no pages
 */
record OutwardAlert(
        String delivery,
        Instant at,
        Alert.Kind kind,
        RuleHit rule,
        String findingId,
        Route route,
        List<SignalType> signals,
        List<LeakType> leaks,
        List<NamedOrgan> organs,
        String excerpt,
        String source,
        Instant publishedAt,
        String story,
        Counted swell,
        SilenceView silence,
        String link) {

    /** How much more is written than usual. */
    record Counted(int posts, int voices, int shielded, List<SwellView.SwellReason> reasons) {}

    static OutwardAlert of(String delivery, Alert alert, URI pages) {
        SwellView swell = alert.swell();
        return new OutwardAlert(
                delivery,
                alert.at(),
                alert.kind(),
                alert.rule(),
                alert.findingId(),
                alert.route(),
                alert.signals(),
                alert.leaks(),
                alert.organs(),
                alert.excerpt(),
                alert.source(),
                alert.publishedAt(),
                alert.story(),
                swell == null ? null : new Counted(swell.posts(), swell.voices(), swell.shielded(), swell.reasons()),
                alert.silence(),
                link(alert, pages));
    }

    private static String link(Alert alert, URI pages) {
        if (pages == null) {
            return null;
        }
        String base = pages.toString().replaceAll("/+$", "");
        String id = alert.findingId();
        return id == null
                ? base + "/"
                : base + "/findings/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
