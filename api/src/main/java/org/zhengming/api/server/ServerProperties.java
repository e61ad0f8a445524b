package org.zhengming.api.server;

import java.util.HashMap;
import java.util.Map;
import org.zhengming.api.pipeline.DataSpace;

/** What the framework is told through properties. They win over the environment, so that nothing opens by accident. */
final class ServerProperties {

    private ServerProperties() {}

    static Map<String, Object> of(ApiSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.application.name", "zhengming");
        properties.put("spring.main.lazy-initialization", "false");
        listening(settings, properties);
        sessions(settings, properties);
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.http.codecs.max-in-memory-size", "64KB");
        // A field that is not known is a slip, and a rule that lacks what somebody meant is worse than none.
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.show-details", "never");
        properties.put("management.endpoint.health.probes.enabled", "true");
        // A disk without room means: send nobody here. What the job and the audit log write could not be kept.
        properties.put("management.endpoint.health.group.readiness.include", "readinessState,diskSpace");
        properties.put("management.health.diskspace.path", settings.data().toString());
        properties.put("management.health.diskspace.threshold", DataSpace.LEAST_MEGABYTES + "MB");
        properties.put("management.endpoints.web.discovery.enabled", "false");
        properties.put("springdoc.api-docs.version", "openapi_3_1");
        properties.put("springdoc.writer-with-order-by-keys", "true");
        properties.put("springdoc.override-with-generic-response", "false");
        properties.put("springdoc.default-produces-media-type", "application/json");
        properties.put("springdoc.packages-to-scan", "org.zhengming.api");
        return properties;
    }

    private static void listening(ApiSettings settings, Map<String, Object> properties) {
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.netty.max-initial-line-length", "16KB");
        properties.put("server.netty.connection-timeout", "10s");
        properties.put("server.netty.idle-timeout", "60s");
        // Nothing is lost by ending at once: answers only read, and the audit log is flushed when it closes.
        properties.put("server.shutdown", "immediate");
    }

    private static void sessions(ApiSettings settings, Map<String, Object> properties) {
        properties.put("server.reactive.session.timeout", settings.limits().sessionIdle());
        properties.put("server.reactive.session.cookie.name", "zhengming-session");
        properties.put("server.reactive.session.cookie.http-only", "true");
        properties.put("server.reactive.session.cookie.same-site", "strict");
        properties.put("server.reactive.session.cookie.path", "/");
    }
}
