package org.zhengming.api.reanalysis;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.ReanalysisUnderWay;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Asks the running job to judge anew what it indexed. One at a time; each request leaves a trace. */
@RestController
@RequestMapping("/api/v1/reanalysis")
@Tag(name = "reanalysis", description = "Judging anew what is indexed, after the registry or the policy changed.")
public class ReanalysisController {

    private final ReanalysisFiles files;
    private final BlockingCalls calls;
    private final AuditLog audit;
    private final InstantSource clock;

    public ReanalysisController(ReanalysisFiles files, BlockingCalls calls, AuditLog audit, InstantSource clock) {
        this.files = files;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "getReanalysis", summary = "The latest reanalysis: how far it is, or what it changed.")
    public Mono<ReanalysisView> get() {
        return calls.call(() -> files.latest()
                .map(ReanalysisView::of)
                .orElseThrow(() -> new ApiException(ProblemCode.REANALYSIS_NOT_FOUND)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "reanalyse",
            summary = "Asks that what is indexed be judged anew.",
            description = "The running job takes it up within seconds, by the registry and the policy in force.")
    public Mono<ReanalysisView> reanalyse(@RequestBody ReanalysisRequest request) {
        String what = (request.dryRun() ? "dry run, since " : "since ") + request.since();
        return SignedIn.current().flatMap(reader -> audit.record(
                        reader.did(AuditAction.REANALYSE, what, AuditOutcome.DONE))
                .then(calls.call(() -> ReanalysisView.of(
                        files.request(reader.username(), request.since(), request.dryRun(), clock.instant()))))
                .onErrorMap(ReanalysisUnderWay.class, busy -> new ApiException(ProblemCode.REANALYSIS_UNDER_WAY)));
    }
}
