package org.zhengming.api.security.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.WebFilterExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.AttemptLimit;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.BoundedMap;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.OidcSettings;
import org.zhengming.api.security.RefusedAccess;
import org.zhengming.api.security.SignInThrottle;
import org.zhengming.api.security.SignedIn;
import org.zhengming.api.security.TokenAuthentication;
import org.zhengming.ingest.Sha256;
import reactor.core.publisher.Mono;

/**
 * Lets in whoever brings a token of the provider: signed with one of its keys by an algorithm that takes two different
 * keys (RFC 8725 section 3.1), made by it, for us, and not over. A token's first use stands in the audit log as a sign-in,
 * and so does a refusal.
 */
public final class TokenDoor implements AutoCloseable {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    private static final int MOST_TOKENS_REMEMBERED = 10_000;
    private static final int REFUSALS_PER_ADDRESS = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final OidcSettings settings;
    private final IssuerKeys keys;
    private final TokenReader reader;
    private final AuditLog audit;
    private final BoundedMap<String, Boolean> used = new BoundedMap<>(MOST_TOKENS_REMEMBERED);
    private final AttemptLimit refusals;

    /** @param organKnown whether the registry has an organ of the id */
    public TokenDoor(
            OidcSettings settings,
            Predicate<String> organKnown,
            BlockingCalls calls,
            AuditLog audit,
            InstantSource clock) {
        this.settings = settings;
        this.keys = new IssuerKeys(settings, calls, clock);
        this.reader = new TokenReader(settings, organKnown);
        this.audit = audit;
        this.refusals = new AttemptLimit(REFUSALS_PER_ADDRESS, WINDOW, MOST_TOKENS_REMEMBERED, clock);
    }

    public void configure(OAuth2ResourceServerSpec server, RefusedAccess refused) {
        server.jwt(jwt -> jwt.jwtDecoder(decoder()).jwtAuthenticationConverter(this::enter))
                .authenticationEntryPoint(refused)
                .accessDeniedHandler(refused)
                .authenticationFailureHandler(this::refuse);
    }

    private ReactiveJwtDecoder decoder() {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::of)
                .jwtProcessorCustomizer(TokenDoor::strict)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        // The framework wraps what the source of keys fails with.
        return token -> decoder.decode(token)
                .onErrorMap(
                        IllegalStateException.class,
                        failure -> failure.getCause() instanceof ApiException known ? known : failure);
    }

    private static void strict(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ALGORITHMS, (selector, context) -> selector.select(new JWKSet(context.getKeys()))));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    }

    private Mono<AbstractAuthenticationToken> enter(Jwt token) {
        return Mono.fromCallable(() -> reader.read(token))
                .delayUntil(known -> firstUse(token) ? audit.record(signIn(known)) : Mono.empty())
                .onErrorResume(ApiException.class, why -> audit.record(refusal(why.code()))
                        .then(Mono.error(why)))
                .map(TokenAuthentication::new);
    }

    private boolean firstUse(Jwt token) {
        synchronized (used) {
            return used.put(Sha256.hex(token.getTokenValue()), true) == null;
        }
    }

    /** What is wrong with a token is not told: whoever made it knows, and nobody else has a use for it. */
    private Mono<Void> refuse(WebFilterExchange exchange, AuthenticationException why) {
        String address = SignInThrottle.address(exchange.getExchange().getRequest());
        return refusals.attempt(address)
                .<Mono<Void>>map(wait -> Mono.error(ApiException.later(ProblemCode.SIGN_IN_THROTTLED, wait)))
                .orElseGet(() -> audit.record(refusal(ProblemCode.TOKEN_INVALID))
                        .then(Mono.error(() -> new ApiException(ProblemCode.TOKEN_INVALID))));
    }

    private static AuditEvent signIn(SignedIn known) {
        return new AuditEvent(
                known.username(), known.role().name(), AuditAction.SIGN_IN, "token", null, AuditOutcome.DONE);
    }

    private static AuditEvent refusal(ProblemCode code) {
        return new AuditEvent("unknown", null, AuditAction.SIGN_IN, code.name(), null, AuditOutcome.REFUSED);
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
