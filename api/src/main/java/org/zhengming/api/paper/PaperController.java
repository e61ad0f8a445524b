package org.zhengming.api.paper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Dossier;
import org.zhengming.api.document.ChineseTime;
import org.zhengming.api.document.DocumentView;
import org.zhengming.api.document.OfficialDocument;
import org.zhengming.api.document.template.Bases;
import org.zhengming.api.legal.LegalCatalogue;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.report.FileAnswerDescribed;
import org.zhengming.api.report.ReportFiles;
import org.zhengming.api.report.ReportFormat;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** Papers of cases, for whoever sees the case; written anew from what it holds each time. */
@RestController
@RequestMapping("/api/v1/cases/{procedure}/{id}/paper")
@Tag(name = "cases", description = "Cases that people decide: clarifications, referrals and the committee's.")
public class PaperController {

    private final Map<String, Paper> papers;
    private final Map<String, CaseDesk> desks;
    private final Supplier<Registry> registry;
    private final LegalCatalogue catalogue;
    private final ReportFiles files;
    private final AuditLog audit;

    public PaperController(
            List<Paper> papers,
            List<CaseDesk> desks,
            Supplier<Registry> registry,
            LegalCatalogue catalogue,
            ReportFiles files,
            AuditLog audit) {
        this.papers = papers.stream().collect(Collectors.toMap(Paper::procedure, Function.identity()));
        this.desks =
                desks.stream().collect(Collectors.toMap(desk -> desk.procedure().name(), Function.identity()));
        this.registry = registry;
        this.catalogue = catalogue;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            operationId = "getCasePaper",
            summary = "The statement or letter of a case; a draft until it is approved.")
    public Mono<DocumentView> look(@PathVariable("procedure") String procedure, @PathVariable("id") String id) {
        return SignedIn.current().flatMap(reader -> document(reader, procedure, id)
                .map(DocumentView::of)
                .delayUntil(shown ->
                        audit.record(reader.did(AuditAction.VIEW_PAPER, procedure + "/" + id, AuditOutcome.DONE))));
    }

    @GetMapping("/file")
    @Operation(
            operationId = "getCasePaperFile",
            summary = "The statement or letter of a case as a page, for a word processor, or as PDF.")
    @FileAnswerDescribed
    public Mono<ResponseEntity<byte[]>> file(
            @PathVariable("procedure") String procedure,
            @PathVariable("id") String id,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        ReportFormat format = ReportFormat.asked(exchange);
        return SignedIn.current().flatMap(reader -> document(reader, procedure, id)
                .flatMap(document -> files.write(document, format, reader.displayName()))
                .delayUntil(written -> audit.record(
                        reader.did(AuditAction.EXPORT_PAPER, procedure + "/" + id + " " + format, AuditOutcome.DONE)))
                .map(written -> ReportFiles.answer(procedure + "-" + id, format, written)));
    }

    private Mono<OfficialDocument> document(SignedIn reader, String procedure, String id) {
        Paper paper = papers.get(procedure);
        CaseDesk desk = desks.get(procedure);
        if (paper == null || desk == null) {
            throw new ApiException(ProblemCode.PAPER_NOT_FOUND);
        }
        return desk.find(Actor.of(reader), GivenId.of(id, ProblemCode.CASE_NOT_FOUND))
                .map(dossier -> write(paper, dossier));
    }

    private OfficialDocument write(Paper paper, Dossier dossier) {
        CaseRecord record = dossier.record();
        if (!paper.isThere(record.state())) {
            throw new ApiException(ProblemCode.PAPER_NOT_FOUND);
        }
        Registry known = registry.get();
        ProtectedPerson person =
                record.person() == null ? null : known.person(record.person()).orElse(null);
        LocalDate day = record.changedAt().atZone(ChineseTime.BEIJING).toLocalDate();
        return paper.writer()
                .write(new PaperCase(
                        record,
                        known.organ(record.organ()).map(Organ::name).orElse(record.organ()),
                        person == null ? null : person.name(),
                        person == null ? null : person.post(),
                        paper.drafted().contains(record.state()),
                        day,
                        new Bases(catalogue, day)));
    }
}
