package org.zhengming.api.interference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseRecord;
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

/** Issued summaries of the register as files. */
@RestController
@RequestMapping("/api/v1/register/summaries")
@Tag(name = "register", description = "What leaves the register of interference.")
public class SummaryController {

    private final CaseDesk summaries;
    private final UnaryOperator<String> organName;
    private final LegalCatalogue catalogue;
    private final ReportFiles files;
    private final AuditLog audit;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param organName name of an organ by its id */
    public SummaryController(
            CaseDesk summaries,
            UnaryOperator<String> organName,
            LegalCatalogue catalogue,
            ReportFiles files,
            AuditLog audit,
            ZoneId zone,
            InstantSource clock) {
        this.summaries = summaries;
        this.organName = organName;
        this.catalogue = catalogue;
        this.files = files;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/{id}/file")
    @Operation(
            operationId = "getRegisterSummaryFile",
            summary = "An issued summary of a quarter as a page, for a word processor, or as PDF.",
            description =
                    "The id is that of a case of the kind register-summary, which one person drafted and another issued.")
    @FileAnswerDescribed
    public Mono<ResponseEntity<byte[]>> file(
            @PathVariable("id") String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        UUID known = GivenId.of(id, ProblemCode.CASE_NOT_FOUND);
        ReportFormat format = ReportFormat.asked(exchange);
        return SignedIn.current().flatMap(reader -> summaries
                .find(Actor.of(reader), known)
                .map(dossier -> document(dossier.record()))
                .flatMap(document -> files.write(document, format, reader.displayName()))
                .delayUntil(written -> audit.record(reader.did(
                        AuditAction.EXPORT_REPORT,
                        SummaryProcedure.NAME + "/" + known + " " + format,
                        Purpose.INTERFERENCE_REGISTER,
                        AuditOutcome.DONE)))
                .map(written -> ReportFiles.answer("register-" + known, format, written)));
    }

    private OfficialDocument document(CaseRecord record) {
        if (!record.state().equals(SummaryState.ISSUED.name())) {
            throw new ApiException(ProblemCode.SUMMARY_NOT_ISSUED);
        }
        LocalDate day = clock.instant().atZone(zone).toLocalDate();
        return SummaryDocument.of(record, organName.apply(record.organ()), day, new Bases(catalogue, day));
    }
}
