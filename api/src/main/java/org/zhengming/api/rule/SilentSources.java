package org.zhengming.api.rule;

import java.time.Instant;
import java.util.function.Consumer;
import org.zhengming.api.alert.AlertFeed;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.alert.SilenceView;
import org.zhengming.api.delivery.Occasion;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.pipeline.PipelineView;

/** Sources that fall silent against their habit: an alert for everybody once, and a hit for the rules that listen. */
public final class SilentSources {

    private final PipelineView pipeline;
    private final Alerts alerts;
    private final AlertFeed feed;

    public SilentSources(PipelineView pipeline, Alerts alerts, AlertFeed feed) {
        this.pipeline = pipeline;
        this.alerts = alerts;
        this.feed = feed;
    }

    /**
     * A silence lasts until the source gives something again, over a restart too.
     *
     * @param hits is told of every silence that lasts, each time
     * @return whether a silence began or ended
     */
    boolean look(WatchState state, Instant now, Consumer<Hit> hits) {
        boolean changed = false;
        for (SourceStatus source : pipeline.status().sources()) {
            Instant found = state.silent().get(source.id());
            if (found != null
                    && source.lastItemAt() != null
                    && source.lastItemAt().isAfter(found)) {
                state.silent().remove(source.id());
                found = null;
                changed = true;
            }
            if (source.state() == SourceState.SILENT) {
                if (found == null) {
                    found = now;
                    state.silent().put(source.id(), now);
                    feed.publish(alerts.alert(silence(source), now));
                    changed = true;
                }
                hits.accept(hit(source, found));
            }
        }
        return changed;
    }

    private static Hit hit(SourceStatus source, Instant found) {
        Occasion silence = new Occasion.OfSilence(source.id(), source.lastItemAt(), missed(source));
        return new Hit("silence " + source.id() + " " + found.toEpochMilli(), silence, false);
    }

    private static SilenceView silence(SourceStatus source) {
        return SilenceView.of(source.id(), source.lastItemAt(), missed(source));
    }

    private static int missed(SourceStatus source) {
        return source.problem() == null ? 0 : source.problem().status();
    }
}
