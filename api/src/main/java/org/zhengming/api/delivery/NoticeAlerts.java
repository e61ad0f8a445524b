package org.zhengming.api.delivery;

import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.alert.SilenceView;

/**
 * What a notice says at the moment. The post is read from the index each time, so that nothing of it is kept beside the
 * index, and a message tells no more than may still be known.
 */
public final class NoticeAlerts {

    private final SearchIndex index;
    private final Alerts alerts;

    public NoticeAlerts(SearchIndex index, Alerts alerts) {
        this.index = index;
        this.alerts = alerts;
    }

    public Alert alert(Notice notice) {
        Alert alert =
                switch (notice.occasion()) {
                    case Occasion.OfFinding(String finding) ->
                        index.find(finding).map(alerts::alert).orElseGet(() -> alerts.gone(notice.at()));
                    case Occasion.OfSwell(var swell) ->
                        index.find(swell.post())
                                .map(document -> alerts.alert(swell, document))
                                .orElseGet(() -> alerts.alert(swell));
                    case Occasion.OfSilence(var source, var since, int missed) ->
                        alerts.alert(SilenceView.of(source, since, missed), notice.at());
                };
        return alert.by(notice.id(), notice.rule());
    }
}
