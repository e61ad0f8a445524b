package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * Accounts: who can sign in, as what, and where they belong. A change ends the sessions of whom it concerns; whoever is
 * switched off loses what they kept for themselves. Nobody changes their own role or switches themselves off, and one
 * administrator always stays.
 */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Who can sign in, as what, and where they belong.")
public class AccountController {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.@-]{0,59}");

    private final Accounts accounts;
    private final BlockingCalls calls;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Function<String, Mono<Void>> forget;

    /** @param forget deletes what somebody kept for themselves, by their username, when they are switched off */
    public AccountController(
            Accounts accounts,
            BlockingCalls calls,
            AuditLog audit,
            InstantSource clock,
            Function<String, Mono<Void>> forget) {
        this.accounts = accounts;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
        this.forget = forget;
    }

    /** @param username what the person signs in with; never changes */
    public record NewAccount(String username, AccountDraft account) {}

    @GetMapping
    @Operation(operationId = "listAccounts", summary = "Everybody who can sign in or could.")
    public Mono<AccountList> list() {
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.LIST_ACCOUNTS, null, AuditOutcome.DONE)))
                .flatMap(reader -> calls.call(accounts::all))
                .map(all -> new AccountList(all.stream().map(AccountView::of).toList()));
    }

    @PostMapping
    @Operation(operationId = "addAccount", summary = "Adds somebody.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<AccountView> add(@RequestBody NewAccount request) {
        if (request.username() == null
                || !USERNAME.matcher(request.username()).matches()
                || request.account() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        AccountDraft draft = request.account().checked();
        if (draft.password() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        return SignedIn.current()
                .flatMap(reader -> calls.call(() -> accounts.add(fresh(request.username(), draft)))
                        .delayUntil(added -> told(reader, AuditAction.ADD_ACCOUNT, added)))
                .map(AccountView::of);
    }

    @PutMapping("/{username}")
    @Operation(
            operationId = "changeAccount",
            summary = "Changes somebody's role, place or password, or switches them off.")
    public Mono<AccountView> change(@PathVariable("username") String username, @RequestBody AccountDraft request) {
        AccountDraft draft = request.checked();
        return SignedIn.current()
                .doOnNext(reader -> refuseOwn(reader, username, draft))
                .flatMap(reader -> calls.call(() -> accounts.change(username, before -> changed(before, draft)))
                        .delayUntil(after -> told(reader, AuditAction.CHANGE_ACCOUNT, after))
                        .delayUntil(after -> after.disabled() ? forget.apply(username) : Mono.empty()))
                .map(AccountView::of);
    }

    private static void refuseOwn(SignedIn reader, String username, AccountDraft draft) {
        if (reader.username().equals(username) && (draft.disabled() || draft.role() != reader.role())) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
    }

    private Account fresh(String username, AccountDraft draft) {
        return new Account(
                username,
                draft.displayName().strip(),
                draft.role(),
                accounts.hash(draft.password()),
                draft.affiliation(),
                draft.disabled() ? clock.instant() : null);
    }

    private Account changed(Account before, AccountDraft draft) {
        return new Account(
                before.username(),
                draft.displayName().strip(),
                draft.role(),
                draft.password() == null ? before.passwordHash() : accounts.hash(draft.password()),
                draft.affiliation(),
                !draft.disabled() ? null : before.disabled() ? before.disabledAt() : clock.instant());
    }

    private Mono<Void> told(SignedIn reader, AuditAction action, Account account) {
        String what = account.username() + " " + account.role() + (account.disabled() ? " disabled" : "");
        return audit.record(reader.did(action, what, AuditOutcome.DONE));
    }
}
