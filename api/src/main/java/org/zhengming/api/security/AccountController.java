package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * Accounts: who can sign in, as what, and where they belong. What gives rights to somebody, a new account, another role,
 * place or password, holds when a second administrator confirms it; it ends the sessions of whom it concerns. Nobody
 * changes their own role or switches themselves off, whoever is switched off loses what they kept for themselves, and one
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

    /**
     * What a second administrator says to a proposal.
     *
     * @param askedAt of the proposal that was looked at, so that no other is confirmed in its place
     */
    public record AccountDecision(Boolean granted, Instant askedAt) {}

    @PostMapping
    @Operation(
            operationId = "addAccount",
            summary = "Asks for somebody to be added; a second administrator confirms it.")
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
                .flatMap(reader -> calls.call(() -> accounts.add(fresh(reader, request.username(), draft)))
                        .delayUntil(added -> told(reader, AuditAction.ADD_ACCOUNT, added)))
                .map(AccountView::of);
    }

    @PutMapping("/{username}")
    @Operation(
            operationId = "changeAccount",
            summary = "Changes somebody's name or switches them off at once; anything else waits for a second"
                    + " administrator.")
    public Mono<AccountView> change(@PathVariable("username") String username, @RequestBody AccountDraft request) {
        AccountDraft draft = request.checked();
        return SignedIn.current()
                .doOnNext(reader -> refuseOwn(reader, username, draft))
                .flatMap(reader -> calls.call(() -> accounts.change(username, before -> changed(reader, before, draft)))
                        .delayUntil(after -> told(reader, AuditAction.CHANGE_ACCOUNT, after))
                        .delayUntil(after -> after.disabled() ? forget.apply(username) : Mono.empty()))
                .map(AccountView::of);
    }

    @PostMapping("/{username}/confirmation")
    @Operation(
            operationId = "decideAccount",
            summary = "Confirms or refuses what another administrator proposed for an account.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<AccountView> decide(@PathVariable("username") String username, @RequestBody AccountDecision decision) {
        if (decision.granted() == null || decision.askedAt() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        return SignedIn.current()
                .flatMap(reader -> calls.call(
                                () -> accounts.change(username, before -> decided(reader, before, decision)))
                        .delayUntil(after -> told(
                                reader,
                                decision.granted() ? AuditAction.CONFIRM_ACCOUNT : AuditAction.REFUSE_ACCOUNT,
                                after)))
                .map(AccountView::of);
    }

    /** Neither who asked nor whom it is about. */
    private static Account decided(SignedIn reader, Account account, AccountDecision decision) {
        AccountProposal proposal = account.proposal();
        if (proposal == null || !proposal.askedAt().equals(decision.askedAt())) {
            throw new ApiException(ProblemCode.ACCOUNT_PROPOSAL_GONE);
        }
        if (reader.username().equals(account.username())) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
        if (reader.username().equals(proposal.askedBy())) {
            throw new ApiException(ProblemCode.SAME_PERSON);
        }
        return decision.granted() ? account.confirmed() : account.proposing(null);
    }

    private static void refuseOwn(SignedIn reader, String username, AccountDraft draft) {
        if (reader.username().equals(username) && (draft.disabled() || draft.role() != reader.role())) {
            throw new ApiException(ProblemCode.OWN_ACCOUNT);
        }
    }

    /** Nobody can sign in with it before it is confirmed. */
    private Account fresh(SignedIn reader, String username, AccountDraft draft) {
        String hash = accounts.hash(draft.password());
        return new Account(
                username,
                draft.displayName().strip(),
                draft.role(),
                hash,
                draft.affiliation(),
                now(),
                draft.disabled() ? null : proposal(reader, draft, null));
    }

    /** A name, one's own password, or that somebody cannot sign in any more, holds at once; what gives rights waits. */
    private Account changed(SignedIn reader, Account before, AccountDraft draft) {
        String hash = draft.password() == null ? null : accounts.hash(draft.password());
        boolean own = reader.username().equals(before.username());
        Account named = new Account(
                before.username(),
                draft.displayName().strip(),
                before.role(),
                own && hash != null ? hash : before.passwordHash(),
                before.affiliation(),
                !draft.disabled() || before.disabled() ? before.disabledAt() : now(),
                null);
        boolean waits = before.disabled()
                || draft.role() != before.role()
                || !draft.affiliation().equals(before.affiliation())
                || hash != null && !own;
        return waits && !draft.disabled() ? named.proposing(proposal(reader, draft, own ? null : hash)) : named;
    }

    private AccountProposal proposal(SignedIn reader, AccountDraft draft, @Nullable String hash) {
        return new AccountProposal(draft.role(), draft.affiliation(), hash, reader.username(), now());
    }

    /** As exact as JSON keeps it everywhere. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Mono<Void> told(SignedIn reader, AuditAction action, Account account) {
        AccountProposal proposal = account.proposal();
        String what = account.username()
                + " "
                + account.role()
                + (account.disabled() ? " disabled" : "")
                + (proposal == null ? "" : ", asked to be " + proposal.role());
        return audit.record(reader.did(action, what, AuditOutcome.DONE));
    }
}
