package org.zhengming.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.UnmaskingDesk.Unmasked;
import org.zhengming.api.cases.UnmaskingView.UnmaskedValue;
import org.zhengming.api.cases.UnmaskingView.UnmaskingDecision;
import org.zhengming.api.cases.UnmaskingView.UnmaskingList;
import org.zhengming.api.cases.UnmaskingView.UnmaskingRequest;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ApiTexts;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Private values of cases, each by a grant of its own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cases", description = "Cases that people decide: clarifications, referrals and the committee's.")
public class UnmaskingController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final List<UnmaskingDesk> desks;
    private final AuditLog audit;
    private final ZoneId zone;

    /** @param desks one for each database */
    public UnmaskingController(List<UnmaskingDesk> desks, AuditLog audit, ZoneId zone) {
        this.desks = List.copyOf(desks);
        this.audit = audit;
        this.zone = zone;
    }

    @PostMapping("/cases/{procedure}/{id}/unmaskings")
    @Operation(operationId = "askForUnmasking", summary = "Asks to see a private value of a case.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<Unmasking> ask(
            @PathVariable("procedure") String procedure,
            @PathVariable("id") String id,
            @RequestBody UnmaskingRequest request) {
        UnmaskingDesk desk = desks.stream()
                .filter(each -> each.has(procedure))
                .findFirst()
                .orElseThrow(() -> new ApiException(ProblemCode.PATH_NOT_FOUND));
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        String field = Objects.requireNonNullElse(request.field(), "");
        String reason = Objects.requireNonNullElse(request.reason(), "");
        return actor().flatMap(actor -> desk.ask(actor, procedure, known, field, reason));
    }

    @GetMapping("/unmaskings")
    @Operation(
            operationId = "listUnmaskings",
            summary = "Requests to see private values: one's own, or with the right to decide all.")
    public Mono<UnmaskingList> list() {
        return SignedIn.current().flatMap(reader -> Flux.fromIterable(desks)
                .concatMap(desk -> desk.list(Actor.of(reader)))
                .concatMapIterable(each -> each)
                .collectList()
                .map(UnmaskingList::new)
                .delayUntil(each -> audit.record(reader.did(AuditAction.LIST_UNMASKINGS, null, AuditOutcome.DONE))));
    }

    @PostMapping("/unmaskings/{id}/decision")
    @Operation(operationId = "decideUnmasking", summary = "Grants or refuses what somebody else asked to see.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<Unmasking> decide(@PathVariable("id") String id, @RequestBody UnmaskingDecision request) {
        UUID known = GivenId.of(id, ProblemCode.UNMASKING_NOT_FOUND);
        if (request.granted() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        String reason = Objects.requireNonNullElse(request.reason(), "");
        return actor().flatMap(
                        actor -> whereItIs(actor, known, desk -> desk.decide(actor, known, request.granted(), reason)));
    }

    @PostMapping("/unmaskings/{id}/value")
    @Operation(
            operationId = "lookAtUnmasked",
            summary = "The value that was granted, to whoever asked, once, within half an hour of the grant.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<UnmaskedValue> look(
            @PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.UNMASKING_NOT_FOUND);
        Locale locale = ReaderLanguage.of(exchange);
        return actor().flatMap(actor -> whereItIs(actor, known, desk -> desk.look(actor, known))
                .map(unmasked -> view(unmasked, actor, locale)));
    }

    private UnmaskedValue view(Unmasked unmasked, Actor actor, Locale locale) {
        Unmasking seen = unmasked.unmasking();
        String time = TIME.format(Objects.requireNonNull(seen.seenAt()).atZone(zone));
        String mark = ApiTexts.text(
                locale,
                "unmasking.mark",
                actor.displayName(),
                actor.username(),
                time,
                seen.decidedBy(),
                seen.id().toString());
        return new UnmaskedValue(seen, unmasked.value(), mark, seen.seenAt());
    }

    /** At the first desk when none knows it, which then says so. */
    private <T> Mono<T> whereItIs(Actor actor, UUID id, Function<UnmaskingDesk, Mono<T>> work) {
        return Flux.fromIterable(desks)
                .filterWhen(desk -> desk.knows(actor, id))
                .next()
                .defaultIfEmpty(desks.getFirst())
                .flatMap(work);
    }

    private static Mono<Actor> actor() {
        return SignedIn.current().map(Actor::of);
    }
}
