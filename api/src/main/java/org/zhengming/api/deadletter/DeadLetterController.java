package org.zhengming.api.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.deadletter.DeadLetterView.ReplayView;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.SignedIn;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.DeadLetterStore;
import org.zhengming.ingest.deadletter.StoredLetter;
import reactor.core.publisher.Mono;

/** Dead letters: looked at, and asked to be read again. Each of both leaves a trace. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "dead letters", description = "Items that could not be read or analysed.")
public class DeadLetterController {

    private static final int MOST = 200;

    private final DeadLetterStore letters;
    private final BlockingCalls calls;
    private final AuditLog audit;
    private final InstantSource clock;

    public DeadLetterController(DeadLetterStore letters, BlockingCalls calls, AuditLog audit, InstantSource clock) {
        this.letters = letters;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "getDeadLetters", summary = "The newest dead letters, at most 200.")
    public Mono<DeadLetterList> list(
            @Parameter(description = "Only those whose source contains this text.")
                    @RequestParam(name = "source", required = false)
                    String source,
            @Parameter(description = "Only those refused for this reason.")
                    @RequestParam(name = "reason", required = false)
                    String reason) {
        Predicate<DeadLetter> wanted = wanted(source, reason);
        return SignedIn.current().flatMap(reader -> calls.call(() -> letters.newest(wanted, MOST))
                .map(found -> new DeadLetterList(
                        found.stream().map(DeadLetterView::of).toList()))
                .delayUntil(
                        list -> audit.record(reader.did(AuditAction.VIEW_DEAD_LETTERS, source, AuditOutcome.DONE))));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "One dead letter.")
    public Mono<DeadLetterView> find(@PathVariable("id") String id) {
        return SignedIn.current().flatMap(reader -> stored(id)
                .map(DeadLetterView::of)
                .delayUntil(letter -> audit.record(reader.did(AuditAction.VIEW_DEAD_LETTERS, id, AuditOutcome.DONE))));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Asks that the item be read again from its source.",
            description = "The running job takes it up within seconds; what became of it stands at the dead letter.")
    public Mono<ReplayView> replay(@PathVariable("id") String id) {
        return SignedIn.current().flatMap(reader -> stored(id)
                .delayUntil(letter -> audit.record(reader.did(AuditAction.REPLAY_DEAD_LETTER, id, AuditOutcome.DONE)))
                .flatMap(letter -> calls.call(() -> ReplayView.of(
                        letters.replays().request(letter.letter(), reader.username(), clock.instant())))));
    }

    private Mono<StoredLetter> stored(String id) {
        if (!StoredLetter.isId(id)) {
            return Mono.error(new ApiException(ProblemCode.DEAD_LETTER_NOT_FOUND));
        }
        return calls.call(
                () -> letters.find(id).orElseThrow(() -> new ApiException(ProblemCode.DEAD_LETTER_NOT_FOUND)));
    }

    private static Predicate<DeadLetter> wanted(String source, String reason) {
        RejectReason only = reason == null ? null : reason(reason);
        return letter ->
                (source == null || letter.source().contains(source)) && (only == null || letter.reason() == only);
    }

    private static RejectReason reason(String name) {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiException.parameter("reason", Arrays.toString(RejectReason.values())));
    }
}
