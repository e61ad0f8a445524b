package org.zhengming.api.pipeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ReaderLanguage;
import org.zhengming.ingest.retention.DeletionLog;
import reactor.core.publisher.Mono;

/** State of the job and its sources. */
@RestController
@RequestMapping("/api/v1/pipeline")
@Tag(name = "pipeline", description = "State of the job and its sources.")
public class PipelineController {

    private static final int MOST_DELETIONS = 50;

    private final PipelineView pipeline;
    private final PipelineHistory history;
    private final DeletionLog deletions;
    private final BlockingCalls calls;

    public PipelineController(
            PipelineView pipeline, PipelineHistory history, DeletionLog deletions, BlockingCalls calls) {
        this.pipeline = pipeline;
        this.history = history;
        this.deletions = deletions;
        this.calls = calls;
    }

    @GetMapping
    @Operation(operationId = "getPipeline", summary = "State of the job that fills the index, and of its sources.")
    public PipelineAnswer get(@Parameter(hidden = true) ServerWebExchange exchange) {
        return PipelineAnswer.of(pipeline.status(), history.rates(), ReaderLanguage.of(exchange));
    }

    @GetMapping("/history")
    @Operation(operationId = "getPipelineHistory", summary = "Rates, lag and latency of the last half hour.")
    public PipelinePoints history() {
        return new PipelinePoints(PipelineHistory.STEP.toSeconds(), history.points());
    }

    @GetMapping("/deletions")
    @Operation(operationId = "getDeletions", summary = "What was deleted last because its time was over, at most 50.")
    public Mono<DeletionList> deletions() {
        return calls.call(() -> DeletionList.of(deletions.newest(MOST_DELETIONS)));
    }
}
