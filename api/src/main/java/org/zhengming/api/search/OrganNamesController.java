package org.zhengming.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Which organs a reader can choose from. Organs are public bodies, so a look at their names leaves no trace. */
@RestController
@RequestMapping("/api/v1/organ-names")
@Tag(name = "organs", description = "Organs of the registry.")
public class OrganNamesController {

    private final Supplier<Registry> registry;

    public OrganNamesController(Supplier<Registry> registry) {
        this.registry = registry;
    }

    @GetMapping
    @Operation(operationId = "listOrganNames", summary = "The organs that the reader belongs to.")
    public Mono<OrganNames> list() {
        return SignedIn.current().map(reader -> seenBy(reader.affiliation()));
    }

    private OrganNames seenBy(Affiliation reader) {
        return new OrganNames(registry.get().organs().stream()
                .filter(organ -> reader.everyOrgan() || reader.organs().contains(organ.id()))
                .map(organ -> new NamedOrgan(organ.id(), organ.name()))
                .sorted(Comparator.comparing(NamedOrgan::id))
                .toList());
    }
}
