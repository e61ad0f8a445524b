package org.zhengming.api.alert;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.zhengming.api.TestReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of events in a thread of its own, as a browser does. */
final class EventReader implements AutoCloseable {

    record Event(String name, String id, String data) {}

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean comment;

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
        this.thread = Thread.ofPlatform().daemon().start(this::read);
    }

    static EventReader open(TestReader reader, String... headers) {
        try {
            return new EventReader(reader.client()
                    .send(reader.request("/api/v1/alerts/stream", headers).build(), BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void read() {
        String name = null;
        String id = null;
        StringBuilder data = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comment = true;
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, id, data.toString()));
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            comment = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    List<Event> alerts() {
        return events.stream().filter(each -> "alert".equals(each.name())).toList();
    }

    List<String> findingIds() {
        return alerts().stream()
                .map(each -> JsonMapper.shared()
                        .readTree(each.data())
                        .path("findingId")
                        .asString())
                .toList();
    }

    void awaitComment() {
        await().until(() -> comment);
    }

    void awaitAlerts(int count) {
        await().until(() -> alerts().size() == count);
    }

    void awaitEnd() {
        await().until(() -> !thread.isAlive());
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException closed) {
            thread.interrupt();
        }
    }
}
