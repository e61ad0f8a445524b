package org.zhengming.api.alert;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.load.BoundedMap;
import org.zhengming.api.load.Looking;

/**
 * Follows the index: asks it again and again for findings that it has not seen, publishes those with an alerting route,
 * and shows all to a watch; so it does with the alarms that the job leaves. What is there at the start is held for
 * readers but is no news; the watch is shown what came since it last looked.
 */
public final class AlertTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTail.class);
    private static final int MOST_SEEN = 100_000;
    private static final int MOST_PAGES = 100;
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final SearchIndex index;
    private final Alerts alerts;
    private final AlertFeed feed;
    private final SwellFolder swells;
    private final AlertWatch watch;
    private final List<Swell> untold = new ArrayList<>();
    private final BoundedMap<String, Boolean> seen = new BoundedMap<>(MOST_SEEN);
    private final Looking looking = new Looking("alert-tail", LAST_LOOK);
    private boolean started;
    private boolean failing;

    private AlertTail(SearchIndex index, Alerts alerts, AlertFeed feed, SwellFolder swells, AlertWatch watch) {
        this.index = index;
        this.alerts = alerts;
        this.feed = feed;
        this.swells = swells;
        this.watch = watch;
    }

    /**
     * @param swells folder of alarms that the job leaves; it may be missing
     * @param watch closed by whoever made it, after this
     * @param every pause between two looks at the index and the folder
     */
    public static AlertTail follow(
            SearchIndex index, Alerts alerts, AlertFeed feed, Path swells, AlertWatch watch, Duration every) {
        AlertTail tail = new AlertTail(index, alerts, feed, new SwellFolder(swells), watch);
        tail.looking.every(every, tail::look);
        return tail;
    }

    private void look() {
        try {
            index.refresh();
            List<IndexedFinding> unseen = unseen();
            Collections.reverse(unseen);
            unseen.forEach(this::tell);
            untold.addAll(swells.fresh());
            untold.removeIf(this::tell);
            watch.looked();
            started = true;
            failing = false;
        } catch (RuntimeException failure) {
            logOnce(failure);
        }
    }

    private void tell(IndexedFinding document) {
        if (started || !document.observedAt().isBefore(watch.resumeFrom())) {
            watch.found(document);
        }
        seen.put(Alerts.key(document), true);
        if (Alerts.ROUTES.contains(document.finding().route())) {
            hand(alerts.alert(document));
        }
    }

    private void hand(Alert alert) {
        if (started) {
            feed.publish(alert);
        } else {
            feed.hold(alert);
        }
    }

    /** @return false while the finding that raised the alarm may still come to the index */
    private boolean tell(Swell swell) {
        Optional<IndexedFinding> raisedBy = index.find(swell.post());
        raisedBy.ifPresent(document -> tell(swell, document));
        return raisedBy.isPresent() || swell.at().isBefore(Instant.now().minus(LONGEST_WAIT));
    }

    private void tell(Swell swell, IndexedFinding raisedBy) {
        if (started || !swell.at().isBefore(watch.resumeFrom())) {
            watch.swelled(swell, raisedBy);
        }
        hand(alerts.alert(swell, raisedBy));
    }

    /** Latest first. Goes back page by page until a page brings nothing new. */
    private List<IndexedFinding> unseen() {
        List<IndexedFinding> unseen = new ArrayList<>();
        String cursor = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            SearchPage page = index.search(latest(cursor));
            int before = unseen.size();
            page.hits().stream()
                    .map(SearchPage.Hit::document)
                    .filter(each -> !seen.containsKey(Alerts.key(each)))
                    .forEach(unseen::add);
            cursor = page.nextCursor();
            if (cursor == null || unseen.size() == before) {
                break;
            }
        }
        return unseen;
    }

    private static SearchRequest latest(String cursor) {
        return new SearchRequest(
                null,
                Map.of(),
                null,
                null,
                SortOrder.LATEST_OBSERVED,
                SearchRequest.MAX_SIZE,
                cursor,
                Set.of(),
                null,
                ZoneOffset.UTC);
    }

    private void logOnce(RuntimeException failure) {
        if (!failing) {
            LOG.warn("The index cannot be followed for alerts; trying again", failure);
        }
        failing = true;
    }

    /** Stops following and ends the readers' streams. */
    @Override
    public void close() {
        feed.close();
        looking.close();
    }
}
