package org.zhengming.api.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.export.ExportFile;
import org.zhengming.api.export.ExportKind;
import org.zhengming.api.export.GrantedExport;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.security.Permission;
import reactor.core.publisher.Mono;

/** Decisions as labelled cases in JSON Lines: of what the index still holds, masked. */
public final class LabelExports implements ExportKind {

    private static final int MOST = 5_000;

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final ZoneId zone;
    private final ReviewStore store = new ReviewStore();

    /** @param index as it is, without what people decided: what they found wrong is what there is to learn */
    public LabelExports(SearchIndex index, BlockingCalls calls, ZoneId zone) {
        this.index = index;
        this.calls = calls;
        this.zone = zone;
    }

    @Override
    public Procedure procedure() {
        return LabelExportProcedure.PROCEDURE;
    }

    @Override
    public Permission permission() {
        return Permission.EXPORT_LABELS;
    }

    @Override
    public AuditAction taken() {
        return AuditAction.EXPORT_LABELS;
    }

    @Override
    public Mono<ExportFile> file(DatabaseClient client, GrantedExport granted) {
        LocalDate first = LocalDate.parse(granted.text("firstDay"));
        LocalDate last = LocalDate.parse(granted.text("lastDay"));
        return store.decided(client, granted.organ(), start(first), start(last.plusDays(1)), MOST)
                .collectList()
                .flatMap(decided -> calls.call(() -> lines(decided)))
                .map(lines -> new ExportFile(
                        "labelled-" + granted.id() + ".jsonl",
                        String.join("", lines).getBytes(StandardCharsets.UTF_8),
                        lines.size()));
    }

    private List<String> lines(List<ReviewStore.Decided> decided) {
        List<String> lines = new ArrayList<>();
        for (ReviewStore.Decided each : decided) {
            index.find(each.finding())
                    .ifPresent(
                            document -> lines.add(LabelledLine.of(lines.size() + 1, document, each.decision()) + "\n"));
        }
        return lines;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
