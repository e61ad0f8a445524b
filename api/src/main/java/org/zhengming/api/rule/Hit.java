package org.zhengming.api.rule;

import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.delivery.Occasion;

/**
 * Something that a rule listens to has happened.
 *
 * @param key the same whenever it is the same
 * @param urgent a leak or a threat
 */
record Hit(String key, Occasion occasion, boolean urgent) {

    static Hit of(IndexedFinding document) {
        return new Hit(Alerts.key(document), new Occasion.OfFinding(document.id()), urgent(document));
    }

    static boolean urgent(IndexedFinding document) {
        return !document.finding().leaks().isEmpty()
                || document.finding().signals().stream().anyMatch(signal -> signal.type() == SignalType.THREAT);
    }
}
