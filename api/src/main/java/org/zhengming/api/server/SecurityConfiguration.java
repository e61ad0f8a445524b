package org.zhengming.api.server;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ProblemHandler;
import org.zhengming.api.security.Accounts;
import org.zhengming.api.security.RefusedAccess;
import org.zhengming.api.security.SecurityChain;
import org.zhengming.api.security.ServedHosts;
import org.zhengming.api.security.SessionAge;
import org.zhengming.api.security.SessionController;
import org.zhengming.api.security.SignIn;
import org.zhengming.api.security.SignInThrottle;

/** Sign-in, sessions and the checks that every request passes. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final int HASHING_THREADS = 2;
    private static final int HASHING_QUEUE = 50;
    private static final Duration HASHING_TIME = Duration.ofSeconds(10);

    @Bean
    ServerSecurityContextRepository securityContexts() {
        return new WebSessionServerSecurityContextRepository();
    }

    @Bean
    ServerCsrfTokenRepository csrfTokens() {
        CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    SessionAge sessionAge(ApiSettings settings, InstantSource clock) {
        return new SessionAge(settings.limits().sessionLength(), clock);
    }

    @Bean(destroyMethod = "close")
    BlockingCalls passwordCalls() {
        return new BlockingCalls("password", HASHING_THREADS, HASHING_QUEUE, HASHING_TIME);
    }

    @Bean
    SessionController sessionController(
            Accounts accounts,
            BlockingCalls passwordCalls,
            AuditLog audit,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository csrfTokens,
            ApiSettings settings,
            InstantSource clock) {
        ApiSettings.Limits limits = settings.limits();
        SignInThrottle throttle = new SignInThrottle(
                limits.signInFailuresPerAccount(), limits.signInFailuresPerAddress(), limits.signInWindow(), clock);
        SignIn signIn = new SignIn(accounts, throttle, passwordCalls, audit);
        return new SessionController(signIn, audit, contexts, csrfTokens, clock);
    }

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            ApiSettings settings,
            SessionAge sessionAge,
            AuditLog audit,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository csrfTokens) {
        ServedHosts hosts = new ServedHosts(settings.hostNames());
        return new SecurityChain(hosts, sessionAge, new RefusedAccess(audit), contexts, csrfTokens).build(http);
    }

    /** A finding's id may hold any character, so an encoded slash or percent sign in a path is no attack here. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        firewall.setAllowUrlEncodedLineSeparator(true);
        firewall.setAllowUrlEncodedParagraphSeparator(true);
        return firewall;
    }

    @Bean
    ServerExchangeRejectedHandler rejectedRequests(ProblemHandler problems) {
        return problems::handle;
    }
}
