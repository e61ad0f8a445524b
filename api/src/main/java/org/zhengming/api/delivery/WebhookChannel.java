package org.zhengming.api.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.zhengming.api.alert.Alert;
import org.zhengming.ingest.fetch.NameResolver;
import org.zhengming.ingest.fetch.Poster;
import org.zhengming.ingest.fetch.PrivateAddressException;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.SecretPlace;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program by HTTP: JSON, signed, under an id that stays the same when it is tried again. */
final class WebhookChannel implements Channel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USER_AGENT = "Zhengming/0.1";

    private final AlertPlaces.Webhook place;
    private final URI pages;
    private final InstantSource clock;
    private final Poster poster;

    WebhookChannel(AlertPlaces.Webhook place, URI pages, DeliveryPolicy policy, InstantSource clock) {
        this.place = place;
        this.pages = pages;
        this.clock = clock;
        this.poster = new Poster(USER_AGENT, policy.timeout(), NameResolver.SYSTEM, place.allowPrivateAddresses());
    }

    @Override
    public void send(String id, Alert alert) throws DeliveryException {
        String secret = secret(place.secret());
        byte[] body = JSON.writeValueAsString(OutwardAlert.of(id, alert, pages)).getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        int status = post(
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Zhengming-Delivery",
                        id,
                        "X-Zhengming-Timestamp",
                        timestamp,
                        "X-Zhengming-Signature",
                        Signature.of(secret, timestamp, body)),
                body);
        if (status < 200 || status >= 300) {
            throw new DeliveryException(DeliveryProblem.STATUS, status);
        }
    }

    private int post(Map<String, String> headers, byte[] body) throws DeliveryException {
        try {
            return poster.post(place.url(), headers, body);
        } catch (PrivateAddressException inside) {
            throw new DeliveryException(DeliveryProblem.PRIVATE_ADDRESS);
        } catch (IOException failure) {
            throw new DeliveryException(DeliveryProblem.UNREACHABLE);
        }
    }

    static String secret(SecretPlace place) throws DeliveryException {
        try {
            return place.read();
        } catch (IOException none) {
            throw new DeliveryException(DeliveryProblem.SECRET_MISSING);
        }
    }

    @Override
    public void close() {
        try {
            poster.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
