package org.zhengming.api.evidence.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.redact.Redaction;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Copies with parts covered: new packages beside the original, which is read and never written. */
final class EvidenceRedactions {

    private final EvidenceDesk desk;
    private final Sealing sealing;
    private final BlockingCalls calls;

    EvidenceRedactions(EvidenceDesk desk, Sealing sealing, BlockingCalls calls) {
        this.desk = desk;
        this.sealing = sealing;
        this.calls = calls;
    }

    /** A request that comes twice under one key makes one copy. */
    Mono<PackageRow> make(Actor actor, UUID id, String reason, List<Redaction> redactions, String key) {
        UUID copyId = EvidenceDesk.id(actor, "redaction " + id + " " + key);
        return desk.held(actor.scope(), id)
                .flatMap(held -> desk.deed(actor, client -> desk.store().find(client, copyId, false))
                        .switchIfEmpty(calls.call(() -> covered(desk.open(held), copyId, actor, reason, redactions))
                                .flatMap(copy -> keep(actor, held.row(), copyId, copy))));
    }

    private SealedPackage covered(
            SealedPackage original, UUID copyId, Actor actor, String reason, List<Redaction> redactions)
            throws InterruptedException {
        try {
            return sealing.copies()
                    .make(original, copyId.toString(), actor.username(), reason, redactions)
                    .copy();
        } catch (IllegalArgumentException wrong) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
    }

    private Mono<PackageRow> keep(Actor actor, PackageRow original, UUID copyId, SealedPackage copy) {
        return calls.call(() -> desk.vault().prepare(copyId, copy.files()))
                .flatMap(file -> desk.deed(actor, client -> written(client, actor, original, copy, file))
                        .doFinally(ended -> desk.vault().discard(file)));
    }

    /** Of two that come at once only the one whose row is new places its file. */
    private Mono<PackageRow> written(
            DatabaseClient client, Actor actor, PackageRow original, SealedPackage copy, Vault.Prepared file) {
        UUID copyId = file.id();
        PackageRow row = new PackageRow(
                copyId,
                original.organ(),
                original.caseRef(),
                EvidenceState.CAPTURING,
                actor.username(),
                actor.username(),
                original.digest(),
                desk.vault().seal(new byte[0], copyId),
                null,
                null,
                null,
                original.id(),
                desk.now(),
                desk.now(),
                null);
        return desk.store()
                .insert(client, row)
                .flatMap(fresh -> fresh
                        ? desk.placed(file)
                                .then(desk.store()
                                        .sealed(client, copyId, copy.manifestSha256(), file.size(), desk.now()))
                                .then(desk.store().append(client, copyId, copy.custody(), 0))
                                .then(desk.appended(
                                        client,
                                        actor.username(),
                                        original.id(),
                                        CustodyAction.REDACTED_COPY_MADE,
                                        copyId.toString()))
                                .then(desk.trace(client, actor, AuditAction.REDACT_EVIDENCE, copyId.toString()))
                        : Mono.<Void>empty())
                .then(desk.found(client, copyId, false));
    }
}
