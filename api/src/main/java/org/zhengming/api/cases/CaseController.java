package org.zhengming.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.IdempotencyKey;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** The desks of all procedures over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cases", description = "Cases that people decide: clarifications, referrals and the committee's.")
public class CaseController {

    private static final String KEY = "Idempotency-Key";
    private static final int USUAL_SIZE = 20;
    private static final int MOST_SIZE = 100;
    private static final int LONGEST_CURSOR = 100;
    private static final Set<String> LISTING = Set.of("state", "person", "size", "cursor");

    private final Map<String, CaseDesk> desks;
    private final Names names;

    public CaseController(List<CaseDesk> desks, Names names) {
        this.names = names;
        this.desks = desks.stream()
                .collect(Collectors.toUnmodifiableMap(desk -> desk.procedure().name(), Function.identity()));
    }

    @GetMapping("/procedures/{procedure}")
    @Operation(operationId = "getProcedure", summary = "States, steps and fields of a kind of case.")
    public Mono<ProcedureView> procedure(@PathVariable("procedure") String name) {
        CaseDesk desk = desk(name);
        return actor().map(actor -> ProcedureView.of(desk.procedure(), actor));
    }

    @GetMapping("/cases/{procedure}")
    @Operation(operationId = "listCases", summary = "Cases of a kind, newest change first.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            description = "Any of these; all when none is given.",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(in = ParameterIn.QUERY, name = "person", schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
    public Mono<CasePage> list(
            @PathVariable("procedure") String name, @Parameter(hidden = true) ServerWebExchange exchange) {
        CaseDesk desk = desk(name);
        CaseQuery query = query(desk.procedure(), exchange);
        return actor().flatMap(actor -> desk.list(actor, query))
                .map(found -> CasePage.of(desk.procedure(), found, query.size(), names));
    }

    @PostMapping("/cases/{procedure}")
    @Operation(operationId = "openCase", summary = "Opens a case.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<CaseView> open(
            @PathVariable("procedure") String name,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody OpenRequest request) {
        CaseDesk desk = desk(name);
        Opening opening = request.opening(desk.procedure());
        String checked = IdempotencyKey.of(key);
        return actor().flatMap(actor -> desk.open(actor, opening, checked))
                .map(dossier -> CaseView.of(desk.procedure(), dossier, names));
    }

    @GetMapping("/cases/{procedure}/{id}")
    @Operation(
            operationId = "getCase",
            summary = "One case: where it stands, how it came there, what can be done next.")
    public Mono<CaseView> find(@PathVariable("procedure") String name, @PathVariable("id") String id) {
        CaseDesk desk = desk(name);
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        return actor().flatMap(actor -> desk.find(actor, known))
                .map(dossier -> CaseView.of(desk.procedure(), dossier, names));
    }

    @PostMapping("/cases/{procedure}/{id}/steps")
    @Operation(operationId = "takeStep", summary = "Takes a step with a case.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<CaseView> step(
            @PathVariable("procedure") String name,
            @PathVariable("id") String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody StepRequest request) {
        CaseDesk desk = desk(name);
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        Move move = request.move();
        String checked = IdempotencyKey.of(key);
        return actor().flatMap(actor -> desk.move(actor, known, move, checked))
                .map(dossier -> CaseView.of(desk.procedure(), dossier, names));
    }

    private CaseDesk desk(String procedure) {
        CaseDesk desk = desks.get(procedure);
        if (desk == null) {
            throw new ApiException(ProblemCode.PATH_NOT_FOUND);
        }
        return desk;
    }

    private static Mono<Actor> actor() {
        return SignedIn.current().map(Actor::of);
    }

    private static CaseQuery query(Procedure procedure, ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), LISTING);
        List<String> states = given.all("state");
        if (!procedure.states().containsAll(states)) {
            throw ApiException.parameter("state", String.join(", ", procedure.states()));
        }
        String cursor = given.text("cursor", LONGEST_CURSOR);
        return new CaseQuery(
                states,
                given.text("person", 200),
                cursor == null ? null : CaseCursor.read(cursor),
                given.wholeNumber("size", USUAL_SIZE, 1, MOST_SIZE));
    }
}
