package org.zhengming.api.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.registry.EnrolmentView.EnrolmentDraft;
import org.zhengming.api.registry.EnrolmentView.EnrolmentList;
import org.zhengming.api.registry.EnrolmentView.RegistryPerson;
import org.zhengming.api.registry.EnrolmentView.RegistryPersons;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Private values that persons have recognised, each by its consent. No answer holds a value or a hash. */
@RestController
@RequestMapping("/api/v1/registry")
@Tag(name = "registry", description = "The registry of the protected.")
public class EnrolmentController {

    private static final int MOST_PERSONS = 20;
    private static final int LONGEST = 200;

    private final EnrolmentDesk desk;
    private final Supplier<Registry> registry;
    private final AuditLog audit;
    private final RateLimit rate;

    /** @param rate of enrolling, per account: whether a value is enrolled already is not for guessing */
    public EnrolmentController(EnrolmentDesk desk, Supplier<Registry> registry, AuditLog audit, RateLimit rate) {
        this.desk = desk;
        this.registry = registry;
        this.audit = audit;
        this.rate = rate;
    }

    @GetMapping("/persons")
    @Operation(operationId = "findRegistryPersons", summary = "Persons of the registry by id or a part of the name.")
    @Parameter(in = ParameterIn.QUERY, name = "name", required = true, schema = @Schema(type = "string"))
    public Mono<RegistryPersons> persons(@Parameter(hidden = true) ServerWebExchange exchange) {
        String name = parameter(exchange, "name");
        if (name == null || name.isBlank()) {
            throw ApiException.parameter("name", "id, name");
        }
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.VIEW_REGISTRY, null, AuditOutcome.DONE)))
                .map(reader -> found(name.strip().toLowerCase(Locale.ROOT)));
    }

    @GetMapping("/enrolments")
    @Operation(
            operationId = "listEnrolments",
            summary = "What can be enrolled and, of one person, what is: types and consents, no values, no hashes.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "person",
            description = "id in the registry",
            schema = @Schema(type = "string"))
    public Mono<EnrolmentList> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        String person = parameter(exchange, "person");
        // What is no id may be a value that somebody pasted.
        String known = person != null && registry.get().person(person).isPresent() ? person : null;
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.LIST_ENROLMENTS, known, AuditOutcome.DONE)))
                .flatMap(reader -> desk.list(person));
    }

    @PostMapping("/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Created")
    @Operation(
            operationId = "enrolValue",
            summary = "Has a private value recognised wherever it is posted, with the consent of whose it is.",
            description = "Only its keyed hash is kept, in the registry; the job uses it within seconds.")
    public Mono<Void> enrol(@RequestBody EnrolmentDraft draft) {
        return SignedIn.current().flatMap(reader -> {
            rate.use(reader.username()).ifPresent(wait -> {
                throw ApiException.later(ProblemCode.ENROLMENT_THROTTLED, wait);
            });
            return desk.enrol(reader, draft);
        });
    }

    @DeleteMapping("/enrolments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @Operation(
            operationId = "withdrawEnrolment",
            summary = "The consent was withdrawn: takes the hash out of the registry.")
    public Mono<Void> withdraw(@PathVariable("id") String id) {
        return SignedIn.current()
                .flatMap(reader -> desk.withdraw(reader, GivenId.of(id, ProblemCode.ENROLMENT_NOT_FOUND)));
    }

    private RegistryPersons found(String wanted) {
        List<ProtectedPerson> found = registry.get().persons().stream()
                .filter(person -> person.id().toLowerCase(Locale.ROOT).equals(wanted)
                        || Stream.concat(Stream.of(person.name()), person.aliases().stream())
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
                .limit(MOST_PERSONS + 1L)
                .toList();
        return new RegistryPersons(
                found.stream()
                        .limit(MOST_PERSONS)
                        .map(person -> new RegistryPerson(
                                person.id(),
                                person.name(),
                                person.organ() == null ? null : person.organ().name(),
                                person.post()))
                        .toList(),
                found.size() > MOST_PERSONS);
    }

    private static String parameter(ServerWebExchange exchange, String name) {
        return QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of(name))
                .text(name, LONGEST);
    }
}
