package org.zhengming.api.export;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Opening;
import org.zhengming.api.cases.Preparation;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.FindingView;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.SearchText;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.security.Permission;
import reactor.core.publisher.Mono;

/**
 * Findings of a search as a file. They are looked up when the file is taken: what concerns the organ of the case, as
 * people decided about it by then. Whoever may harm themselves is to be helped and not handed around: those posts stay.
 */
public final class SearchExports implements ExportKind, Preparation {

    private static final int MOST = 2_000;

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final Names names;
    private final ZoneId zone;

    /** @param index as it stands after what people decided */
    public SearchExports(SearchIndex index, BlockingCalls calls, Names names, ZoneId zone) {
        this.index = index;
        this.calls = calls;
        this.names = names;
        this.zone = zone;
    }

    @Override
    public Procedure procedure() {
        return SearchExportProcedure.PROCEDURE;
    }

    @Override
    public Permission permission() {
        return Permission.EXPORT_FINDINGS;
    }

    @Override
    public AuditAction taken() {
        return AuditAction.EXPORT_FINDINGS;
    }

    /** Tells whoever grants it how much is asked for. What cannot be read is left to the rules of the field. */
    @Override
    public Mono<Opening> opening(Actor actor, Opening opening) {
        return calls.call(() -> counted(opening));
    }

    private Opening counted(Opening opening) {
        try {
            SearchRequest asked = SearchText.read((String) opening.fields().get(SearchExportProcedure.SEARCH), zone);
            SearchRequest none = page(asked, 0, null);
            long found = seen(opening.organ()).search(none).total();
            return opening.with(
                    Map.of(SearchExportProcedure.SEARCH, SearchText.of(asked), SearchExportProcedure.FOUND, found));
        } catch (ApiException | ClassCastException | QuerySyntaxException unreadable) {
            return opening;
        }
    }

    @Override
    public Mono<ExportFile> file(DatabaseClient client, GrantedExport granted) {
        return calls.call(() -> written(granted));
    }

    private ExportFile written(GrantedExport granted) {
        List<FindingView> found =
                found(granted.organ(), SearchText.read(granted.text(SearchExportProcedure.SEARCH), zone));
        ExportedFindings rows = new ExportedFindings(found, granted.mark(), zone);
        ExportFormat format = ExportFormat.valueOf(granted.text(SearchExportProcedure.FORMAT));
        String lines = format == ExportFormat.CSV ? rows.csv() : rows.jsonLines();
        String name = "findings-" + granted.id() + (format == ExportFormat.CSV ? ".csv" : ".jsonl");
        return new ExportFile(name, lines.getBytes(StandardCharsets.UTF_8), found.size());
    }

    private List<FindingView> found(String organ, SearchRequest asked) {
        SeenIndex seen = seen(organ);
        List<FindingView> found = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page = seen.search(page(asked, Math.min(SearchRequest.MAX_SIZE, MOST - found.size()), cursor));
            FindingSearch.views(page, names, Locale.ROOT).stream()
                    .filter(finding -> finding.route() != Route.WELFARE)
                    .forEach(found::add);
            cursor = page.nextCursor();
        } while (cursor != null && found.size() < MOST);
        return found;
    }

    private SeenIndex seen(String organ) {
        return SeenIndex.of(index, Affiliation.ofOrgan(organ));
    }

    private static SearchRequest page(SearchRequest asked, int size, String cursor) {
        return new SearchRequest(
                asked.query(),
                asked.filters(),
                asked.from(),
                asked.to(),
                asked.sort(),
                size,
                cursor,
                Set.of(),
                null,
                asked.zone());
    }
}
