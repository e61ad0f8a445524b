package org.zhengming.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Searching findings and looking at one. Each look leaves a trace before anything is shown. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "findings", description = "Searching findings and looking at one.")
public class FindingController {

    private final FindingSearch findings;
    private final AuditLog audit;
    private final FoundUntrue untrue;
    private final RateLimit rate;
    private final ZoneId zone;

    /** @param rate per session */
    public FindingController(FindingSearch findings, FoundUntrue untrue, AuditLog audit, RateLimit rate, ZoneId zone) {
        this.findings = findings;
        this.untrue = untrue;
        this.audit = audit;
        this.rate = rate;
        this.zone = zone;
    }

    @GetMapping
    @SearchParametersDescribed
    @Operation(
            operationId = "searchFindings",
            summary = "Searches findings.",
            description = "Filters may be given several times: any of the values of one name, and all of the names.")
    public Mono<SearchAnswer> search(@Parameter(hidden = true) ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Locale locale = ReaderLanguage.of(exchange);
        return reader(exchange).flatMap(reader -> {
            SearchRequest search = SearchParameters.read(request.getQueryParams(), zone);
            String asked = SearchDescription.of(search);
            return findings.search(search, reader.affiliation(), locale)
                    .delayUntil(answer -> audit.record(reader.did(AuditAction.SEARCH, asked, AuditOutcome.DONE)))
                    .onErrorResume(QuerySyntaxException.class, syntax -> audit.record(
                                    reader.did(AuditAction.SEARCH, asked, AuditOutcome.FAILED))
                            .then(Mono.error(syntax)));
        });
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getFinding", summary = "One finding.")
    public Mono<FindingView> find(
            @Parameter(description = "The post's id, URL-encoded.") @PathVariable("id") String id,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        return reader(exchange).flatMap(reader -> findings.find(
                        id, reader.affiliation(), Mono.defer(() -> untrue.is(id, reader)), locale)
                .delayUntil(found -> audit.record(reader.did(AuditAction.VIEW_FINDING, id, AuditOutcome.DONE))));
    }

    private Mono<SignedIn> reader(ServerWebExchange exchange) {
        return SignedIn.countedBy(exchange)
                .doOnNext(who -> rate.use(who).ifPresent(wait -> {
                    throw ApiException.later(ProblemCode.SEARCH_THROTTLED, wait);
                }))
                .then(SignedIn.current());
    }
}
