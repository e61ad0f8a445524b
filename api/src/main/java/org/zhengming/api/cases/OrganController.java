package org.zhengming.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.security.Permission;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Whom and what a case can be opened about. */
@RestController
@RequestMapping("/api/v1/organs")
@Tag(name = "cases")
public class OrganController {

    private final Supplier<Registry> registry;
    private final AuditLog audit;

    public OrganController(Supplier<Registry> registry, AuditLog audit) {
        this.registry = registry;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            operationId = "listOrgans",
            summary = "Organs of the reader, with those serving there whom the reader may open a case about.",
            description = "Whoever may not search findings is told no names but their own.")
    public Mono<OrganList> list() {
        return SignedIn.current()
                .map(reader -> of(Actor.of(reader), registry.get()))
                .flatMap(found -> SignedIn.current()
                        .flatMap(reader -> audit.record(reader.did(AuditAction.LIST_ORGANS, "", AuditOutcome.DONE)))
                        .thenReturn(found));
    }

    private static OrganList of(Actor actor, Registry registry) {
        return new OrganList(registry.organs().stream()
                .filter(organ ->
                        actor.scope().everyOrgan() || actor.scope().organs().contains(organ.id()))
                .map(organ -> new OrganList.OrganEntry(organ.id(), organ.name(), serving(organ, actor, registry)))
                .toList());
    }

    private static List<OrganList.PersonEntry> serving(Organ organ, Actor actor, Registry registry) {
        return registry.persons().stream()
                .filter(person -> person.organ() != null && person.organ().id().equals(organ.id()))
                .filter(person -> sees(actor, person))
                .map(person -> new OrganList.PersonEntry(person.id(), person.name(), person.post()))
                .toList();
    }

    private static boolean sees(Actor actor, ProtectedPerson person) {
        return actor.ownCasesOnly() ? person.id().equals(actor.person()) : actor.may(Permission.SEARCH_FINDINGS);
    }
}
