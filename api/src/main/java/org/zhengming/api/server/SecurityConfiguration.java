package org.zhengming.api.server;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ProblemHandler;
import org.zhengming.api.savedsearch.SavedSearches;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.api.security.AccountController;
import org.zhengming.api.security.Accounts;
import org.zhengming.api.security.CsrfTokens;
import org.zhengming.api.security.OwnPassword;
import org.zhengming.api.security.PasswordController;
import org.zhengming.api.security.RefusedAccess;
import org.zhengming.api.security.SecondFactorController;
import org.zhengming.api.security.SecurityChain;
import org.zhengming.api.security.ServedHosts;
import org.zhengming.api.security.SessionAge;
import org.zhengming.api.security.SessionController;
import org.zhengming.api.security.SessionStart;
import org.zhengming.api.security.SignIn;
import org.zhengming.api.security.SignInThrottle;
import org.zhengming.api.security.TrustedProxies;
import org.zhengming.api.security.token.TokenDoor;
import org.zhengming.api.server.ApiServer.GivenRegistry;

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
        return new CsrfTokens();
    }

    /** The framework looks for it under this name, before any filter. */
    @Bean
    TrustedProxies forwardedHeaderTransformer(ApiSettings settings) {
        return new TrustedProxies(settings.proxies());
    }

    @Bean
    SessionAge sessionAge(ApiSettings settings, InstantSource clock, Accounts accounts) {
        return new SessionAge(settings.limits().sessionLength(), clock, accounts);
    }

    @Bean(destroyMethod = "close")
    BlockingCalls passwordCalls() {
        return new BlockingCalls("password", HASHING_THREADS, HASHING_QUEUE, HASHING_TIME);
    }

    @Bean
    SecondFactors secondFactors(ApiSettings settings, InstantSource clock) {
        return SecondFactors.in(settings.data(), clock);
    }

    @Bean
    SessionStart sessionStart(
            ServerSecurityContextRepository contexts, ServerCsrfTokenRepository csrfTokens, InstantSource clock) {
        return new SessionStart(contexts, csrfTokens, clock);
    }

    @Bean
    SessionController sessionController(
            Accounts accounts,
            SecondFactors factors,
            BlockingCalls passwordCalls,
            AuditLog audit,
            SessionStart start,
            ApiSettings settings,
            InstantSource clock) {
        ApiSettings.Limits limits = settings.limits();
        SignInThrottle throttle = new SignInThrottle(
                limits.signInFailuresPerAccount(), limits.signInFailuresPerAddress(), limits.signInWindow(), clock);
        SignIn signIn =
                new SignIn(accounts, factors, settings.security().secondFactor(), throttle, passwordCalls, audit);
        return new SessionController(signIn, audit, start);
    }

    @Bean
    SecondFactorController secondFactorController(
            Accounts accounts,
            SecondFactors factors,
            BlockingCalls passwordCalls,
            SessionStart start,
            AuditLog audit,
            ApiSettings settings) {
        return new SecondFactorController(
                accounts, factors, settings.security().secondFactor(), passwordCalls, start, audit);
    }

    @Bean
    PasswordController passwordController(
            Accounts accounts,
            SecondFactors factors,
            BlockingCalls passwordCalls,
            SessionStart start,
            AuditLog audit,
            ApiSettings settings,
            InstantSource clock) {
        ApiSettings.Limits limits = settings.limits();
        OwnPassword passwords = new OwnPassword(
                accounts,
                factors,
                limits.signInFailuresPerAccount(),
                limits.signInWindow(),
                clock,
                passwordCalls,
                audit);
        return new PasswordController(passwords, start);
    }

    @Bean
    AccountController accountController(
            Accounts accounts,
            SecondFactors factors,
            BlockingCalls passwordCalls,
            AuditLog audit,
            InstantSource clock,
            SavedSearches searches) {
        return new AccountController(accounts, factors, passwordCalls, audit, clock, searches::forget);
    }

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            ApiSettings settings,
            SessionAge sessionAge,
            AuditLog audit,
            ServerSecurityContextRepository contexts,
            ServerCsrfTokenRepository csrfTokens,
            ObjectProvider<TokenDoor> tokens) {
        ServedHosts hosts = new ServedHosts(settings.hostNames());
        RefusedAccess refused = new RefusedAccess(audit);
        tokens.ifAvailable(door -> http.oauth2ResourceServer(server -> door.configure(server, refused)));
        return new SecurityChain(hosts, sessionAge, refused, contexts, csrfTokens).build(http);
    }

    @Bean
    @Conditional(WithIssuer.class)
    TokenDoor tokenDoor(
            ApiSettings settings,
            GivenRegistry registry,
            BlockingCalls passwordCalls,
            AuditLog audit,
            InstantSource clock) {
        return new TokenDoor(
                settings.security().oidc(),
                organ -> registry.registry().get().organ(organ).isPresent(),
                passwordCalls,
                audit,
                clock);
    }

    /** Whether tokens of an identity provider are taken. */
    static final class WithIssuer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getBeanFactory()
                            .getBean(ApiSettings.class)
                            .security()
                            .oidc()
                    != null;
        }
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
