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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.story.Swell;
import org.zhengming.api.load.BoundedMap;

/**
 * Follows the index: asks it again and again for findings with an alerting route that it has not seen, and publishes
 * them; so it does with the alarms that the job leaves. What is there at the start is held for readers but is no news.
 */
public final class AlertTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTail.class);
    private static final int MOST_SEEN = 50_000;
    private static final int MOST_PAGES = 100;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final SearchIndex index;
    private final Alerts alerts;
    private final AlertFeed feed;
    private final SwellFolder swells;
    private final List<Swell> untold = new ArrayList<>();
    private final BoundedMap<String, Boolean> seen = new BoundedMap<>(MOST_SEEN);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alert-tail").daemon().factory());
    private boolean started;
    private boolean failing;

    private AlertTail(SearchIndex index, Alerts alerts, AlertFeed feed, SwellFolder swells) {
        this.index = index;
        this.alerts = alerts;
        this.feed = feed;
        this.swells = swells;
    }

    /**
     * @param swells folder of alarms that the job leaves; it may be missing
     * @param every pause between two looks at the index and the folder
     */
    public static AlertTail follow(SearchIndex index, Alerts alerts, AlertFeed feed, Path swells, Duration every) {
        AlertTail tail = new AlertTail(index, alerts, feed, new SwellFolder(swells));
        tail.thread.scheduleWithFixedDelay(tail::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
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
            started = true;
            failing = false;
        } catch (RuntimeException failure) {
            logOnce(failure);
        }
    }

    private void tell(IndexedFinding document) {
        seen.put(Alerts.key(document), true);
        hand(alerts.alert(document));
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
        raisedBy.ifPresent(document -> hand(alerts.alert(swell, document)));
        return raisedBy.isPresent() || swell.at().isBefore(Instant.now().minus(LONGEST_WAIT));
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
        Set<String> routes = Alerts.ROUTES.stream().map(Route::name).collect(Collectors.toSet());
        return new SearchRequest(
                null,
                Map.of(Facet.ROUTE, routes),
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
        thread.shutdown();
        feed.close();
    }
}
