package org.zhengming.api.delivery;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhengming.ingest.source.AlertPlaces;

/** Opens the channels of the configuration. */
final class Channels {

    private Channels() {}

    /** By name, in the configuration's order. */
    static Map<String, Channel> open(AlertPlaces places, DeliveryPolicy policy, InstantSource clock) {
        Map<String, Channel> channels = new LinkedHashMap<>();
        for (AlertPlaces.Channel place : places.channels()) {
            channels.put(
                    place.name(),
                    switch (place) {
                        case AlertPlaces.Webhook webhook -> new WebhookChannel(webhook, places.pages(), policy, clock);
                        case AlertPlaces.Mailbox mailbox -> new MailChannel(mailbox, places, policy, clock);
                    });
        }
        return channels;
    }
}
