package org.zhengming.api.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.zhengming.api.alert.RuleHit;

/**
 * What a rule has to say (通知), once, whatever channels it goes by.
 *
 * @param id the same whenever the same hit is told by the same rule, so that receivers can tell a repeat
 * @param at when the rule told it
 * @param ruleVersion of the rule at that time
 * @param deliveries one a channel; none when the web pages alone are told
 */
public record Notice(
        String id, Instant at, RuleHit rule, int ruleVersion, Occasion occasion, List<Delivery> deliveries) {

    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(occasion, "occasion");
        deliveries = List.copyOf(deliveries);
    }

    /** The same, one delivery further. */
    Notice with(Delivery changed) {
        List<Delivery> all = deliveries.stream()
                .map(each -> each.channel().equals(changed.channel()) ? changed : each)
                .toList();
        return new Notice(id, at, rule, ruleVersion, occasion, all);
    }

    boolean has(DeliveryState state) {
        return deliveries.stream().anyMatch(each -> each.state() == state);
    }
}
