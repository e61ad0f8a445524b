package org.zhengming.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects what must never happen in a window: an error on the console or in a script, a violation of the content
 * security policy, an answer of 500 or more, a request to another host.
 */
final class Faults {

    private static final Set<String> WITHIN_THE_BROWSER = Set.of("data", "blob", "about");

    private final List<String> seen = new ArrayList<>();
    private final String home;
    private int requests;

    /** @param home the only place that may be asked, as {@code http://127.0.0.1:8080} */
    Faults(String home) {
        this.home = home;
    }

    void watch(BrowserContext window) {
        window.onConsoleMessage(this::onConsole);
        window.onWebError(error -> seen.add("script error on " + error.page().url() + ": " + error.error()));
        window.onRequest(this::onRequest);
        window.onResponse(this::onResponse);
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    int requests() {
        return requests;
    }

    private void onConsole(ConsoleMessage message) {
        if (message.type().equals("error") && !tellsOfRefusal(message)) {
            seen.add("console: " + message.text() + " at " + message.location());
        }
    }

    /** Chromium reports every refused request on the console; that the interface refuses is not a fault. */
    private boolean tellsOfRefusal(ConsoleMessage message) {
        return message.location().startsWith(home + "/api/v1/")
                && message.text().startsWith("Failed to load resource: the server responded with a status of 4");
    }

    private void onRequest(Request request) {
        requests++;
        URI address = URI.create(request.url().replaceFirst("[?#].*", ""));
        if (!WITHIN_THE_BROWSER.contains(address.getScheme()) && !request.url().startsWith(home + "/")) {
            seen.add("request to another host: " + request.url());
        }
    }

    private void onResponse(Response response) {
        if (response.status() >= 500) {
            seen.add("answer " + response.status() + ": " + response.url());
        }
    }
}
