package org.zhengming.api.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;

/** How many deliveries wait or were given up, for Prometheus; described in docs/metrics.md. */
public final class DeliveryMeters implements MeterBinder {

    private final Deliverer deliverer;

    public DeliveryMeters(Deliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DeliveryState state : List.of(DeliveryState.WAITING, DeliveryState.DEAD)) {
            Gauge.builder("zhengming.alert.deliveries", () -> deliverer.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("deliveries of notices in the state")
                    .register(registry);
        }
    }
}
