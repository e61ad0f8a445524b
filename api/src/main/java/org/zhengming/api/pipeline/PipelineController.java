package org.zhengming.api.pipeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.problem.ReaderLanguage;

/** State of the job and its sources. */
@RestController
@RequestMapping("/api/v1/pipeline")
@Tag(name = "pipeline", description = "State of the job and its sources.")
public class PipelineController {

    private final PipelineView pipeline;

    public PipelineController(PipelineView pipeline) {
        this.pipeline = pipeline;
    }

    @GetMapping
    @Operation(operationId = "getPipeline", summary = "State of the job that fills the index, and of its sources.")
    public PipelineAnswer get(@Parameter(hidden = true) ServerWebExchange exchange) {
        return PipelineAnswer.of(pipeline.status(), ReaderLanguage.of(exchange));
    }
}
