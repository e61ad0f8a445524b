package org.zhengming.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.cases.RemarkView.RemarkDraft;
import org.zhengming.api.cases.RemarkView.RemarkList;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.IdempotencyKey;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Remarks on cases over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{procedure}/{id}/remarks")
@Tag(name = "cases", description = "Cases that people decide: clarifications, referrals and the committee's.")
public class RemarkController {

    private final RemarkDesk desk;

    public RemarkController(RemarkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "listRemarks",
            summary = "What those who work on a case said about it to each other, oldest first.",
            description = "Neither the police liaison nor the person concerned sees them; the register has none.")
    public Mono<RemarkList> list(@PathVariable("procedure") String name, @PathVariable("id") String id) {
        Procedure procedure = desk.procedure(name);
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        return SignedIn.current().flatMap(reader -> desk.read(Actor.of(reader), procedure, known));
    }

    @PostMapping
    @Operation(
            operationId = "addRemark",
            summary = "Adds a remark to a case; it is never changed, another one may correct it.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<RemarkList> add(
            @PathVariable("procedure") String name,
            @PathVariable("id") String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RemarkDraft draft) {
        Procedure procedure = desk.procedure(name);
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        String checked = IdempotencyKey.of(key);
        return SignedIn.current().flatMap(reader -> desk.add(Actor.of(reader), procedure, known, draft, checked));
    }
}
