package org.zhengming.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Accounts;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.server.ApiServer;
import org.zhengming.api.server.ApiSettings;
import org.zhengming.jobs.index.Purge;

/** A real server on a free port over a real index, with one account a role, named as the role in lower case. */
public final class TestServer implements AutoCloseable {

    public static final String PASSWORD = "correct horse 正名";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final Path data;
    private final LuceneIndex writer;
    private final LuceneIndex reader;
    private final ApiServer server;

    private TestServer(
            Path data, UnaryOperator<ApiSettings> settings, UnaryOperator<SearchIndex> wrapped, PipelineView pipeline) {
        this(data, settings, wrapped, pipeline, accounts(), TestDatabase.fresh());
    }

    private TestServer(
            Path data,
            UnaryOperator<ApiSettings> settings,
            UnaryOperator<SearchIndex> wrapped,
            PipelineView pipeline,
            List<Account> accounts,
            DatabasePlace database) {
        this.data = data;
        this.writer = LuceneIndex.open(data.resolve("index"));
        this.reader = LuceneIndex.openReadOnly(data.resolve("index"));
        this.server = ApiServer.start(
                settings.apply(ApiSettings.of("127.0.0.1", 0, data)),
                wrapped.apply(reader),
                () -> Fixtures.REGISTRY,
                pipeline,
                new Accounts(accounts, AccountFile.in(data)),
                database);
    }

    public static TestServer start(Path data) {
        return start(data, settings -> settings);
    }

    public static TestServer start(Path data, UnaryOperator<ApiSettings> settings) {
        return new TestServer(data, settings, index -> index, PipelineStatus::starting);
    }

    /** @param wrapped puts something of the test's own before the index */
    public static TestServer start(Path data, UnaryOperator<ApiSettings> settings, UnaryOperator<SearchIndex> wrapped) {
        return new TestServer(data, settings, wrapped, PipelineStatus::starting);
    }

    public static TestServer start(Path data, PipelineView pipeline) {
        return new TestServer(data, settings -> settings, index -> index, pipeline);
    }

    /** @param database of another process, which outlives this one */
    public static TestServer start(Path data, UnaryOperator<ApiSettings> settings, DatabasePlace database) {
        return new TestServer(data, settings, index -> index, PipelineStatus::starting, accounts(), database);
    }

    /** @param accounts the only ones; see {@link #account} */
    public static TestServer start(Path data, UnaryOperator<ApiSettings> settings, List<Account> accounts) {
        return new TestServer(data, settings, index -> index, PipelineStatus::starting, accounts, TestDatabase.fresh());
    }

    /**
     * @param accounts the only ones; see {@link #account}
     * @param database that the test looks into or fills too
     */
    public static TestServer start(
            Path data, UnaryOperator<ApiSettings> settings, List<Account> accounts, DatabasePlace database) {
        return new TestServer(data, settings, index -> index, PipelineStatus::starting, accounts, database);
    }

    /** Somebody with the common password who belongs somewhere. */
    public static Account account(String username, AccountRole role, Affiliation affiliation) {
        return new Account(username, username, role, HASH, affiliation);
    }

    private static List<Account> accounts() {
        Stream<Account> ofRoles = Arrays.stream(AccountRole.values())
                .map(role -> new Account(username(role), "测试" + role.ordinal(), role, HASH));
        Stream<Account> ofOrgans = Stream.of("o1", "o2")
                .map(organ -> new Account(
                        "officer_of_" + organ,
                        "干事",
                        AccountRole.PUBLICITY_OFFICER,
                        HASH,
                        new Affiliation(Set.of(organ), false, "", null, null)));
        Account second = new Account("second_administrator", "管理员", AccountRole.ADMINISTRATOR, HASH);
        return Stream.of(ofRoles, ofOrgans, Stream.of(second))
                .flatMap(each -> each)
                .toList();
    }

    public static String username(AccountRole role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Writes findings so that searches see them from now on. */
    public void index(IndexedFinding... findings) {
        writer.write(List.of(findings));
        writer.commit();
        reader.refresh();
    }

    /** Takes out what the server asked to be taken out of the index, as the job does every second. */
    public void purge() {
        new Purge(writer, data.resolve("retention")).look(Instant.now());
        reader.refresh();
    }

    public Path data() {
        return data;
    }

    public int port() {
        return server.port();
    }

    /** A reader who is not signed in. */
    public TestReader stranger() {
        return new TestReader(port());
    }

    /** A reader signed in by name. */
    public TestReader signedIn(String username) {
        TestReader reader = stranger();
        reader.signIn(username, PASSWORD);
        return reader;
    }

    /** A publicity officer of one organ, {@code o1} or {@code o2}. */
    public TestReader officerOf(String organ) {
        TestReader reader = stranger();
        reader.signIn("officer_of_" + organ, PASSWORD);
        return reader;
    }

    /** A reader signed in with the role. */
    public TestReader signedIn(AccountRole role) {
        TestReader reader = stranger();
        reader.signIn(username(role), PASSWORD);
        return reader;
    }

    @Override
    public void close() {
        server.close();
        reader.close();
        writer.close();
    }
}
