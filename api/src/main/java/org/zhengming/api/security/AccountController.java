package org.zhengming.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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
import org.zhengming.api.problem.GivenReason;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors;
import reactor.core.publisher.Mono;

/**
 * Accounts: who can sign in, as what, and where they belong. What gives rights to somebody, a new account, another role,
 * place or password, or a lost second factor taken away, holds when a second administrator confirms it; it ends the
 * sessions of whom it concerns. Nobody changes their own role or password here or switches themselves off, whoever is
 * switched off loses what they kept for themselves, and one administrator always stays.
 */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Who can sign in, as what, and where they belong.")
public class AccountController {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.@-]{0,59}");

    private final Accounts accounts;
    private final SecondFactors factors;
    private final AccountChanges changes;
    private final BlockingCalls calls;
    private final AuditLog audit;
    private final Function<String, Mono<Void>> forget;

    /** @param forget deletes what somebody kept for themselves, by their username, when they are switched off */
    public AccountController(
            Accounts accounts,
            SecondFactors factors,
            BlockingCalls calls,
            AuditLog audit,
            InstantSource clock,
            Function<String, Mono<Void>> forget) {
        this.accounts = accounts;
        this.factors = factors;
        this.changes = new AccountChanges(accounts, factors, clock);
        this.calls = calls;
        this.audit = audit;
        this.forget = forget;
    }

    /** @param username what the person signs in with; never changes */
    public record NewAccount(String username, AccountDraft account) {}

    @GetMapping
    @Operation(operationId = "listAccounts", summary = "Everybody who can sign in or could.")
    public Mono<AccountList> list() {
        return SignedIn.current()
                .delayUntil(reader -> audit.record(reader.did(AuditAction.LIST_ACCOUNTS, null, AuditOutcome.DONE)))
                .flatMap(reader -> calls.call(this::views))
                .map(AccountList::new);
    }

    private List<AccountView> views() {
        List<Account> all = accounts.all();
        Set<String> enrolled =
                factors.enrolled(all.stream().map(Account::username).toList());
        return all.stream()
                .map(each -> AccountView.of(each, enrolled.contains(each.username())))
                .toList();
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
        AccountDraft draft = request.account().checked(request.username());
        if (draft.password() == null) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
        return SignedIn.current()
                .flatMap(reader -> calls.call(() -> accounts.add(changes.fresh(reader, request.username(), draft)))
                        .delayUntil(added -> told(reader, AuditAction.ADD_ACCOUNT, added)))
                .flatMap(this::view);
    }

    @PutMapping("/{username}")
    @Operation(
            operationId = "changeAccount",
            summary = "Changes somebody's name or switches them off at once; anything else waits for a second"
                    + " administrator.")
    public Mono<AccountView> change(@PathVariable("username") String username, @RequestBody AccountDraft request) {
        AccountDraft draft = request.checked(username);
        return SignedIn.current()
                .doOnNext(reader -> AccountChanges.refuseOwn(reader, username, draft))
                .flatMap(reader -> calls.call(
                                () -> accounts.change(username, before -> changes.changed(reader, before, draft)))
                        .delayUntil(after -> told(reader, AuditAction.CHANGE_ACCOUNT, after))
                        .delayUntil(after -> after.disabled() ? forget.apply(username) : Mono.empty()))
                .flatMap(this::view);
    }

    /** @param reason why, in the words of who asks; the second administrator reads it */
    public record FactorReset(String reason) {}

    @PostMapping("/{username}/second-factor-reset")
    @Operation(
            operationId = "askForFactorReset",
            summary = "Asks that somebody's second factor, lost with their phone, be taken away; a second administrator"
                    + " confirms it.")
    @ApiResponse(responseCode = "200", description = "OK")
    public Mono<AccountView> askForReset(@PathVariable("username") String username, @RequestBody FactorReset request) {
        GivenReason.fault(request.reason()).ifPresent(fault -> {
            throw ApiException.fields(List.of(fault));
        });
        String reason = request.reason().strip();
        return SignedIn.current()
                .flatMap(reader -> calls.call(
                                () -> accounts.change(username, before -> changes.resetting(reader, before, reason)))
                        .delayUntil(asked -> audit.record(reader.did(
                                AuditAction.ASK_SECOND_FACTOR_RESET, username + ": " + reason, AuditOutcome.DONE))))
                .flatMap(this::view);
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
                .flatMap(reader -> calls.call(() -> changes.decide(reader, username, decision))
                        .delayUntil(decided -> told(
                                reader,
                                decision.granted() ? AuditAction.CONFIRM_ACCOUNT : AuditAction.REFUSE_ACCOUNT,
                                decided.account()))
                        .delayUntil(decided -> decided.reset()
                                ? audit.record(reader.did(AuditAction.RESET_SECOND_FACTOR, username, AuditOutcome.DONE))
                                : Mono.empty()))
                .flatMap(decided -> view(decided.account()));
    }

    private Mono<AccountView> view(Account account) {
        String username = account.username();
        return calls.call(() ->
                AccountView.of(account, factors.enrolled(List.of(username)).contains(username)));
    }

    private Mono<Void> told(SignedIn reader, AuditAction action, Account account) {
        AccountProposal proposal = account.proposal();
        String what = account.username()
                + " "
                + account.role()
                + (account.disabled() ? " disabled" : "")
                + (proposal == null || proposal.resetsFactor() ? "" : ", asked to be " + proposal.role());
        return audit.record(reader.did(action, what, AuditOutcome.DONE));
    }
}
