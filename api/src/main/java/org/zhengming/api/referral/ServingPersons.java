package org.zhengming.api.referral;

import java.util.List;
import java.util.function.Supplier;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import reactor.core.publisher.Mono;

/** Whether a case concerns somebody protected who serves in the organ it is opened for. */
final class ServingPersons {

    private final Supplier<Registry> registry;

    ServingPersons(Supplier<Registry> registry) {
        this.registry = registry;
    }

    Mono<String> of(Opening opening) {
        boolean serves = opening.person() != null
                && registry.get()
                        .person(opening.person())
                        .filter(person ->
                                person.organ() != null && person.organ().id().equals(opening.organ()))
                        .isPresent();
        if (!serves) {
            return fault("/person");
        }
        return opening.department().isBlank() ? fault("/department") : Mono.just(opening.person());
    }

    private static Mono<String> fault(String pointer) {
        return Mono.error(ApiException.fields(List.of(new FieldFault(pointer, FaultKind.MISSING))));
    }
}
