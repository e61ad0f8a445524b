package org.zhengming.api.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.Permission;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** What is due and overdue. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "What is due and overdue for the reader.")
public class TaskController {

    private static final int USUAL_SIZE = 50;

    private final Tasks tasks;
    private final Tasks ofRegister;
    private final AuditLog audit;

    /** @param ofRegister those of the register of interference, behind its wall */
    public TaskController(Tasks tasks, Tasks ofRegister, AuditLog audit) {
        this.tasks = tasks;
        this.ofRegister = ofRegister;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "listTasks", summary = "Running deadlines, the most urgent first.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "200", defaultValue = "50"))
    public Mono<TaskList> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        Locale locale = ReaderLanguage.of(exchange);
        int size = QueryParameters.of(exchange.getRequest().getQueryParams(), Set.of("size"))
                .wholeNumber("size", USUAL_SIZE, 1, 200);
        return SignedIn.current().flatMap(reader -> shown(Actor.of(reader), size, locale)
                .delayUntil(shown -> audit.record(reader.did(AuditAction.LIST_TASKS, "", AuditOutcome.DONE))));
    }

    private Mono<TaskList> shown(Actor actor, int size, Locale locale) {
        Mono<TaskList> shown = tasks.of(actor, size, locale);
        return actor.may(Permission.VIEW_REGISTER)
                ? shown.zipWith(ofRegister.of(actor, size, locale), (own, more) -> own.and(more, size))
                : shown;
    }
}
