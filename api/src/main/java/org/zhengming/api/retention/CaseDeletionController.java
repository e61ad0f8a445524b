package org.zhengming.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.search.QueryParameters;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Proofs that cases were deleted when their time was over. */
@RestController
@RequestMapping("/api/v1/case-deletions")
@Tag(name = "retention", description = "What was deleted because its time was over.")
public class CaseDeletionController {

    private static final int SIZE = 50;
    private static final Set<String> KNOWN = Set.of("case", "cursor");

    private final Database database;
    private final AuditLog audit;
    private final DeletionStore store = new DeletionStore();

    public CaseDeletionController(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            operationId = "listCaseDeletions",
            summary = "Cases that were deleted, newest first, of the reader's organs.",
            description =
                    "A case is known by a digest of its id; whoever has the id can ask whether that one was deleted.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "case",
            description = "id of a case",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(in = ParameterIn.QUERY, name = "cursor", schema = @Schema(type = "string"))
    public Mono<CaseDeletionPage> list(@Parameter(hidden = true) ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange.getRequest().getQueryParams(), KNOWN);
        UUID asked = id("case", given.text("case", 40));
        UUID after = id("cursor", given.text("cursor", 40));
        UUID digest = asked == null ? null : DeletionStore.digest(asked);
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(
                        AuditAction.VIEW_DELETIONS,
                        digest == null ? null : digest.toString(),
                        null,
                        AuditOutcome.DONE)))
                .flatMap(reader -> database.inTransaction(
                        Actor.of(reader).scope(),
                        client -> store.list(client, digest, after, SIZE + 1).collectList()))
                .map(found -> CaseDeletionPage.of(found, SIZE));
    }

    private static @Nullable UUID id(String name, @Nullable String given) {
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException none) {
            throw ApiException.parameter(name, "id");
        }
    }
}
