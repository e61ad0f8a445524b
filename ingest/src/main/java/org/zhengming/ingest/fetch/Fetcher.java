package org.zhengming.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.zhengming.ingest.Sha256;

/**
 * Fetches addresses, politely and safely. Blocks while it waits for a host's turn or before a retry. For use by several
 * threads; one fetcher for all sources, so that their requests to one host take turns.
 */
public final class Fetcher implements Closeable {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchPolicy policy;
    private final FetchEnvironment environment;
    private final HttpExchange publicOnly;
    private final HttpExchange anywhere;
    private final HostTurns turns;
    private final RobotsCache robots;

    public Fetcher(FetchPolicy policy) {
        this(policy, FetchEnvironment.system());
    }

    public Fetcher(FetchPolicy policy, FetchEnvironment environment) {
        this(policy, environment, PublicAddresses::isPublic);
    }

    Fetcher(FetchPolicy policy, FetchEnvironment environment, Predicate<InetAddress> isPublic) {
        this.policy = policy;
        this.environment = environment;
        publicOnly = new HttpExchange(policy, environment.resolver(), isPublic);
        anywhere = new HttpExchange(policy, environment.resolver(), address -> true);
        turns = new HostTurns(environment.clock());
        robots = new RobotsCache(environment.clock(), policy.userAgent());
    }

    /** {@link #fetch(URI, ContentKind, Validators, boolean)} with the policy's word on private addresses. */
    public FetchOutcome fetch(URI url, ContentKind kind, Validators validators) throws InterruptedException {
        return fetch(url, kind, validators, policy.allowPrivateAddresses());
    }

    /**
     * @param validators from the last time this address was fetched
     * @param allowPrivateAddresses whether hosts may resolve to addresses outside the public internet
     */
    public FetchOutcome fetch(URI url, ContentKind kind, Validators validators, boolean allowPrivateAddresses)
            throws InterruptedException {
        Task task = new Task(kind, validators, allowPrivateAddresses ? anywhere : publicOnly);
        for (int attempt = 1; ; attempt++) {
            FetchOutcome outcome = followRedirects(url, task);
            Duration wait = attempt == MOST_ATTEMPTS ? null : waitBeforeRetry(outcome, attempt);
            if (wait == null) {
                return outcome;
            }
            environment.sleeper().sleep(wait);
        }
    }

    @Override
    public void close() throws IOException {
        publicOnly.close();
        anywhere.close();
    }

    private record Task(ContentKind kind, Validators validators, HttpExchange exchange) {}

    private FetchOutcome followRedirects(URI first, Task task) throws InterruptedException {
        URI url = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            url = webAddress(url);
            if (url == null) {
                return new FetchOutcome.Refused(FetchOutcome.Refusal.ADDRESS_INVALID, 0);
            }
            try {
                HttpExchange.Answer answer = ask(url, task);
                if (!REDIRECTS.contains(answer.status())) {
                    return outcome(answer, url, task.kind());
                }
                url = target(url, answer.header("location"));
            } catch (Stopped e) {
                return e.outcome;
            } catch (PrivateAddressException e) {
                return new FetchOutcome.Refused(FetchOutcome.Refusal.PRIVATE_ADDRESS, 0);
            } catch (HttpExchange.TooSlowException e) {
                return new FetchOutcome.Failed(FetchOutcome.Failure.TIMEOUT, 0, null);
            } catch (HttpExchange.BodyBrokenException e) {
                return new FetchOutcome.Failed(FetchOutcome.Failure.BODY_BROKEN, 200, null);
            } catch (IOException e) {
                return new FetchOutcome.Failed(FetchOutcome.Failure.UNREACHABLE, 0, null);
            }
            if (url == null) {
                break;
            }
        }
        return new FetchOutcome.Refused(FetchOutcome.Refusal.REDIRECTS, 0);
    }

    private HttpExchange.Answer ask(URI url, Task task) throws IOException, InterruptedException, Stopped {
        BaseRobotRules rules = robots.rules(url, address -> readRobots(address, task.exchange()));
        if (rules == null) {
            throw new Stopped(new FetchOutcome.Failed(FetchOutcome.Failure.ROBOTS_UNAVAILABLE, 0, null));
        }
        if (!rules.isAllowed(url.toString())) {
            throw new Stopped(new FetchOutcome.Refused(FetchOutcome.Refusal.ROBOTS, 0));
        }
        takeTurn(url, pause(rules));
        return task.exchange().get(url, task.kind(), task.validators(), policy.maxBytes());
    }

    private HttpExchange.Answer readRobots(URI robotsUrl, HttpExchange exchange)
            throws IOException, InterruptedException {
        URI url = robotsUrl;
        for (int hop = 0; ; hop++) {
            takeTurn(url, policy.perHostInterval());
            HttpExchange.Answer answer = exchange.get(url, ContentKind.ROBOTS, Validators.NONE, RobotsCache.MAX_BYTES);
            URI next = REDIRECTS.contains(answer.status()) ? target(url, answer.header("location")) : null;
            if (next == null || hop == MOST_REDIRECTS) {
                return answer;
            }
            url = next;
        }
    }

    private Duration pause(BaseRobotRules rules) {
        Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        return asked.compareTo(policy.perHostInterval()) > 0 ? asked : policy.perHostInterval();
    }

    private void takeTurn(URI url, Duration pause) throws InterruptedException {
        Duration wait = turns.take(url.getAuthority(), pause);
        if (wait.isPositive()) {
            environment.sleeper().sleep(wait);
        }
    }

    private FetchOutcome outcome(HttpExchange.Answer answer, URI url, ContentKind kind) {
        int status = answer.status();
        if (status == 304) {
            return new FetchOutcome.NotModified();
        }
        if (status == 429 || status >= 500) {
            Duration retryAfter = RetryAfter.parse(
                    answer.header("retry-after"), environment.clock().instant());
            return new FetchOutcome.Failed(FetchOutcome.Failure.STATUS, status, retryAfter);
        }
        if (status != 200) {
            return new FetchOutcome.Refused(FetchOutcome.Refusal.STATUS, status);
        }
        if (!kind.accepts(answer.header("content-type"))) {
            return new FetchOutcome.Refused(FetchOutcome.Refusal.CONTENT_TYPE, status);
        }
        if (answer.cut()) {
            return new FetchOutcome.TooLarge(Sha256.hex(answer.body()), answer.body().length);
        }
        Validators validators = new Validators(answer.header("etag"), answer.header("last-modified"));
        return new FetchOutcome.Fetched(answer.body(), answer.header("content-type"), validators, url);
    }

    /** @return {@code null} when trying again now makes no sense */
    private Duration waitBeforeRetry(FetchOutcome outcome, int attempt) {
        if (!(outcome instanceof FetchOutcome.Failed failed)
                || failed.code() == FetchOutcome.Failure.TIMEOUT
                || failed.code() == FetchOutcome.Failure.ROBOTS_UNAVAILABLE) {
            return null;
        }
        if (failed.retryAfter() != null) {
            return failed.retryAfter().compareTo(LONGEST_BACK_OFF) > 0 ? null : failed.retryAfter();
        }
        long millis = FIRST_BACK_OFF.toMillis() << (attempt - 1);
        return Duration.ofMillis(millis / 2 + environment.jitter().nextLong(millis));
    }

    /** Without its fragment and in ASCII; {@code null} when it is no address of the web. */
    private static URI webAddress(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null || url.getUserInfo() != null) {
            return null;
        }
        String text = url.toASCIIString();
        int fragment = text.indexOf('#');
        return URI.create(fragment < 0 ? text : text.substring(0, fragment));
    }

    private static URI target(URI from, String location) {
        try {
            return location == null ? null : from.resolve(new URI(location.strip()));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Before any request: the outcome is known. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FetchOutcome outcome;

        Stopped(FetchOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
