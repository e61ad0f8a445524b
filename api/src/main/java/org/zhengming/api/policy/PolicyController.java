package org.zhengming.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** The route policy, to read. */
@RestController
@RequestMapping("/api/v1/policy")
@Tag(name = "policy", description = "The table of suggested routes.")
public class PolicyController {

    private final PolicyVersions versions;
    private final BlockingCalls calls;
    private final AuditLog audit;

    public PolicyController(PolicyVersions versions, BlockingCalls calls, AuditLog audit) {
        this.versions = versions;
        this.calls = calls;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "getPolicy", summary = "The policy in force and the versions before it.")
    public Mono<PolicyView> get() {
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.VIEW_POLICY, null, AuditOutcome.DONE)))
                .flatMap(reader -> calls.call(versions::read));
    }
}
