package org.zhengming.api.security.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.OidcSettings;
import org.zhengming.ingest.fetch.Getter;
import org.zhengming.ingest.fetch.NameResolver;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public keys of the provider, fetched when a token names one that is not known and every hour, a few times a minute
 * at most whatever tokens name. The address is configured, or the provider's own description names one on the same host;
 * what a token says about keys beside their id is never followed.
 */
final class IssuerKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final Duration LONGEST_KEPT = Duration.ofHours(1);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int FETCHES_AT_ONCE = 5;
    private static final double FETCHES_PER_SECOND = 0.05;

    private final OidcSettings settings;
    private final Getter getter;
    private final BlockingCalls calls;
    private final RateLimit pace;
    private final InstantSource clock;
    private List<JWK> kept = List.of();
    private Instant keptSince = Instant.EPOCH;

    IssuerKeys(OidcSettings settings, BlockingCalls calls, InstantSource clock) {
        this.settings = settings;
        this.getter = new Getter("Zhengming/0.1", TIMEOUT, NameResolver.SYSTEM, settings.allowPrivateAddresses());
        this.calls = calls;
        this.pace = new RateLimit(FETCHES_AT_ONCE, FETCHES_PER_SECOND, 1, clock);
        this.clock = clock;
    }

    /** Fails with {@link ProblemCode#TOKEN_KEYS_UNREACHABLE} when there are none to check a token by. */
    Flux<JWK> of(SignedJWT token) {
        return calls.call(() -> keys(token.getHeader().getKeyID())).flatMapIterable(keys -> keys);
    }

    private synchronized List<JWK> keys(@Nullable String id) {
        Instant now = clock.instant();
        boolean known = kept.stream().anyMatch(key -> id == null || id.equals(key.getKeyID()));
        boolean old = now.isAfter(keptSince.plus(LONGEST_KEPT));
        if ((!known || old) && pace.use("issuer").isEmpty()) {
            try {
                kept = fetch();
                keptSince = now;
            } catch (IOException | ParseException | JacksonException failure) {
                LOG.warn("The keys of {} cannot be fetched: {}", settings.issuer(), failure.getMessage());
            }
        }
        if (kept.isEmpty()) {
            throw ApiException.later(ProblemCode.TOKEN_KEYS_UNREACHABLE, COME_BACK);
        }
        return kept;
    }

    /** Public keys alone: whoever could sign with what is published, could sign for anybody. */
    private List<JWK> fetch() throws IOException, ParseException {
        String published = text(settings.keys() == null ? named() : settings.keys());
        return JWKSet.parse(published).toPublicJWKSet().getKeys();
    }

    private URI named() throws IOException {
        String issuer = settings.issuer().toString();
        JsonNode description =
                JsonMapper.shared().readTree(text(URI.create(issuer.replaceAll("/+$", "") + DESCRIPTION)));
        if (!issuer.equals(description.path("issuer").asString(""))) {
            throw new IOException("the description is another issuer's");
        }
        URI keys = URI.create(description.path("jwks_uri").asString(""));
        if (!sameOrigin(keys, settings.issuer())) {
            throw new IOException("its keys are on another host; name their address in the configuration");
        }
        return keys;
    }

    private static boolean sameOrigin(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getHost(), other.getHost())
                && one.getPort() == other.getPort();
    }

    private String text(URI address) throws IOException {
        return new String(getter.get(address, MOST_BYTES), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        getter.close();
    }
}
