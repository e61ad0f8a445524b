package org.zhengming.api.savedsearch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.problem.GivenId;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** One's own saved searches. */
@RestController
@RequestMapping("/api/v1/saved-searches")
@Tag(name = "saved searches", description = "Searches that somebody keeps under a name, for themselves alone.")
public class SavedSearchController {

    private final SavedSearches searches;
    private final AuditLog audit;

    public SavedSearchController(SavedSearches searches, AuditLog audit) {
        this.searches = searches;
        this.audit = audit;
    }

    @GetMapping
    @Operation(operationId = "listSavedSearches", summary = "One's own saved searches, by name.")
    public Mono<SavedSearchList> list() {
        return SignedIn.current().flatMap(reader -> searches.all(reader)
                .delayUntil(all -> audit.record(reader.did(AuditAction.LIST_SAVED_SEARCHES, null, AuditOutcome.DONE)))
                .map(SavedSearchList::new));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Created")
    @Operation(operationId = "saveSearch", summary = "Keeps a search under a name. Nothing is watched by it.")
    public Mono<SavedSearch> save(@RequestBody SavedSearchDraft draft) {
        return SignedIn.current().flatMap(reader -> searches.add(reader, draft));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeSavedSearch", summary = "Gives a saved search another name or another content.")
    public Mono<SavedSearch> change(@PathVariable("id") String id, @RequestBody SavedSearchDraft draft) {
        UUID known = GivenId.of(id, ProblemCode.SAVED_SEARCH_NOT_FOUND);
        return SignedIn.current().flatMap(reader -> searches.change(reader, known, draft));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Deleted")
    @Operation(operationId = "deleteSavedSearch", summary = "Deletes a saved search.")
    public Mono<Void> delete(@PathVariable("id") String id) {
        UUID known = GivenId.of(id, ProblemCode.SAVED_SEARCH_NOT_FOUND);
        return SignedIn.current().flatMap(reader -> searches.delete(reader, known));
    }
}
