package org.zhengming.api.registry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** The registry of the protected: what is in force, and replacing it. */
@RestController
@RequestMapping("/api/v1/registry")
@Tag(name = "registry", description = "The registry of the protected.")
public class RegistryController {

    /** A registry of a hundred thousand people has about 30 MB. */
    private static final int MOST_BYTES = 64 << 20;

    private final RegistryImport registry;
    private final BlockingCalls calls;
    private final AuditLog audit;

    public RegistryController(RegistryImport registry, BlockingCalls calls, AuditLog audit) {
        this.registry = registry;
        this.calls = calls;
        this.audit = audit;
    }

    /** @param replaces version of the registry that the check compared with */
    public record RegistryAdoption(@Nullable String replaces) {}

    @GetMapping
    @Operation(operationId = "getRegistry", summary = "How many the registry in force protects, and since when.")
    public Mono<RegistryState> state() {
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.VIEW_REGISTRY, null, AuditOutcome.DONE)))
                .flatMap(reader -> calls.call(registry::state));
    }

    @PostMapping(path = "/checks", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "checkRegistry",
            summary = "Checks a new registry, JSON Lines, plain or gzip, and tells what it would change.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<RegistryCheck> check(
            @io.swagger.v3.oas.annotations.Parameter(hidden = true) ServerHttpRequest request) {
        return SignedIn.current().flatMap(reader -> DataBufferUtils.join(request.getBody(), MOST_BYTES)
                .map(RegistryController::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(content -> calls.call(() -> registry.check(content)))
                .delayUntil(checked ->
                        audit.record(reader.did(AuditAction.CHECK_REGISTRY, told(checked), AuditOutcome.DONE))));
    }

    @PostMapping("/candidates/{id}/adoption")
    @Operation(operationId = "adoptRegistry", summary = "Lets a checked registry take effect.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<RegistryState> adopt(@PathVariable("id") String id, @RequestBody RegistryAdoption request) {
        return SignedIn.current().flatMap(reader -> calls.call(() -> registry.adopt(id, request.replaces()))
                .delayUntil(now -> audit.record(reader.did(
                        AuditAction.REPLACE_REGISTRY,
                        "persons=" + now.persons() + " organs=" + now.organs() + " version=" + now.version(),
                        AuditOutcome.DONE))));
    }

    private static String told(RegistryCheck checked) {
        return checked.candidate() == null
                ? "problems=" + checked.problems().size()
                : "added=" + checked.added() + " changed=" + checked.changed() + " removed=" + checked.removed();
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
