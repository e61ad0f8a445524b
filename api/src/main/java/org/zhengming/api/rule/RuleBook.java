package org.zhengming.api.rule;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.lucene.StandingQueries;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** The rules as they stand, kept in a store, their queries ready to match. Safe for use by many threads. */
public final class RuleBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final int MOST_RULES = 100;

    private final RuleStore store;
    private final RuleCheck check;
    private final InstantSource clock;
    private final StandingQueries queries = new StandingQueries();
    private final Map<String, AlertRule> rules = new ConcurrentSkipListMap<>();

    /** @param channels that a rule may name */
    public RuleBook(RuleStore store, List<String> channels, InstantSource clock) {
        this.store = store;
        this.check = new RuleCheck(channels);
        this.clock = clock;
        store.all().forEach(this::takeUp);
    }

    /** A query that an older version of the program could read and this one cannot matches nothing, and is told of. */
    private void takeUp(AlertRule rule) {
        rules.put(rule.id(), rule);
        try {
            queries.put(rule.id(), rule.query());
        } catch (QuerySyntaxException unreadable) {
            LOG.error("The query of the rule {} cannot be read any more: {}", rule.id(), unreadable.getMessage());
        }
    }

    public List<AlertRule> all() {
        return List.copyOf(rules.values());
    }

    public Optional<AlertRule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    RuleCheck check() {
        return check;
    }

    /** Rules whose query matches; those without one too. */
    List<AlertRule> matching(IndexedFinding document) {
        Set<String> ids = queries.matching(document);
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** @throws ApiException if it cannot stand as it is written */
    synchronized AlertRule create(RuleDraft draft, String by) {
        check.check(draft);
        if (draft.version() != null) {
            throw ApiException.parameter("version", "null");
        }
        if (rules.size() >= MOST_RULES) {
            throw new ApiException(ProblemCode.TOO_MANY_RULES, MOST_RULES);
        }
        return keep("r" + clock.millis() + UUID.randomUUID().toString().substring(0, 4), 1, draft, by);
    }

    /** @throws ApiException if there is none, it was changed meanwhile, or it cannot stand as it is written */
    synchronized AlertRule change(String id, RuleDraft draft, String by) {
        AlertRule before = find(id).orElseThrow(() -> new ApiException(ProblemCode.RULE_NOT_FOUND));
        check.check(draft);
        if (draft.version() == null || draft.version() != before.version()) {
            throw new ApiException(ProblemCode.RULE_CHANGED);
        }
        return keep(id, before.version() + 1, draft, by);
    }

    /** @throws ApiException if there is none */
    synchronized void delete(String id, String by) {
        AlertRule before = find(id).orElseThrow(() -> new ApiException(ProblemCode.RULE_NOT_FOUND));
        store.delete(new AlertRule(
                id,
                before.version() + 1,
                before.name(),
                before.reason(),
                before.watches(),
                before.query(),
                before.pace(),
                before.channels(),
                false,
                by,
                clock.instant()));
        rules.remove(id);
        queries.remove(id);
    }

    private AlertRule keep(String id, int version, RuleDraft draft, String by) {
        requireOwnName(id, draft.name());
        AlertRule rule = new AlertRule(
                id,
                version,
                draft.name().strip(),
                draft.reason().strip(),
                Set.copyOf(draft.watches()),
                RuleCheck.orNull(draft.query()),
                draft.pace(),
                draft.channels().stream().distinct().toList(),
                draft.enabled(),
                by,
                clock.instant());
        store.put(rule);
        queries.put(id, rule.query());
        rules.put(id, rule);
        return rule;
    }

    private void requireOwnName(String id, String name) {
        boolean taken = rules.values().stream()
                .anyMatch(other -> !other.id().equals(id) && plain(other.name()).equals(plain(name)));
        if (taken) {
            throw new ApiException(ProblemCode.RULE_NAME_TAKEN);
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        queries.close();
    }
}
