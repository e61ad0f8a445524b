package org.zhengming.api.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.zhengming.api.security.AccessRules.Rule;
import reactor.core.publisher.Mono;

/** The order in which a request is checked, who passes, and the headers of every answer. */
public final class SecurityChain {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self';"
            + " script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final ServedHosts hosts;
    private final SessionAge sessionAge;
    private final RefusedAccess refused;
    private final ServerSecurityContextRepository contexts;
    private final ServerCsrfTokenRepository csrfTokens;

    public SecurityChain(
            ServedHosts hosts,
            SessionAge sessionAge,
            RefusedAccess refused,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository csrfTokens) {
        this.hosts = hosts;
        this.sessionAge = sessionAge;
        this.refused = refused;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
    }

    public SecurityWebFilterChain build(ServerHttpSecurity http) {
        return http.headers(SecurityChain::headers)
                .addFilterAfter(hosts, SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterBefore(sessionAge, SecurityWebFiltersOrder.CSRF)
                .addFilterAfter(new CsrfCookie(), SecurityWebFiltersOrder.CSRF)
                .addFilterAfter(refused.ofRequests(), SecurityWebFiltersOrder.AUTHORIZATION)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .accessDeniedHandler(refused))
                .securityContextRepository(contexts)
                // A saved request would open a session for every stranger.
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .anonymous(anonymous -> {})
                .authorizeExchange(SecurityChain::access)
                .build();
    }

    private static void access(AuthorizeExchangeSpec access) {
        access.pathMatchers(HttpMethod.DELETE, AccessRules.SESSION).authenticated();
        access.pathMatchers(HttpMethod.GET, AccessRules.SESSION).authenticated();
        access.pathMatchers(AccessRules.SESSION).permitAll();
        access.pathMatchers(AccessRules.PASSWORD).authenticated();
        access.pathMatchers(AccessRules.SECOND_FACTOR, AccessRules.SECOND_FACTOR + "/**")
                .authenticated();
        access.pathMatchers(AccessRules.STREAM).access(inSession(Permission.SEARCH_FINDINGS));
        for (Rule rule : AccessRules.all()) {
            access.matchers(new PathPatternParserServerWebExchangeMatcher(rule.path()))
                    .access(rule.scrapedLocally() ? localOr(rule.permission()) : holding(rule));
        }
        access.pathMatchers(
                        HttpMethod.GET, "/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")
                .permitAll();
        access.pathMatchers(HttpMethod.GET, "/v3/api-docs").permitAll();
        access.pathMatchers("/api/**", "/actuator/**", "/v3/**").denyAll();
        access.pathMatchers(HttpMethod.GET, "/**").permitAll();
        access.pathMatchers(HttpMethod.HEAD, "/**").permitAll();
        access.anyExchange().denyAll();
    }

    private static ReactiveAuthorizationManager<AuthorizationContext> holding(Rule rule) {
        return (reader, context) -> {
            HttpMethod method = context.getExchange().getRequest().getMethod();
            boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
            return holds(reader, reads ? rule.permission() : rule.toWrite());
        };
    }

    private static ReactiveAuthorizationManager<AuthorizationContext> localOr(Permission permission) {
        return (reader, context) -> LocalScrape.is(context.getExchange().getRequest())
                ? Mono.just(new AuthorizationDecision(true))
                : holds(reader, permission);
    }

    private static ReactiveAuthorizationManager<AuthorizationContext> inSession(Permission permission) {
        return (reader, context) -> holds(reader.filter(each -> !(each instanceof TokenAuthentication)), permission);
    }

    private static Mono<AuthorizationResult> holds(Mono<Authentication> reader, Permission permission) {
        return reader.map(authentication -> authentication.getPrincipal() instanceof SignedIn signedIn
                        && signedIn.role().permissions().contains(permission))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
