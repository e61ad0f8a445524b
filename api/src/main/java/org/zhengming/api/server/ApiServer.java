package org.zhengming.api.server;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.Accounts;

/** The running HTTP server: API, live alerts and the web pages. */
public final class ApiServer implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;

    private ApiServer(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the server and returns once it answers.
     *
     * @param index read, never written and never closed here
     * @param registry the registry as it stands now
     * @param pipeline state of the job; may say {@code STARTING} for as long as it likes
     * @param database with its tables as this version needs them
     * @throws org.zhengming.api.audit.AuditBrokenException inside the cause, if the audit log was changed
     * @throws org.springframework.boot.web.server.PortInUseException if the port is taken
     */
    public static ApiServer start(
            ApiSettings settings,
            SearchIndex index,
            Supplier<Registry> registry,
            PipelineView pipeline,
            List<Account> accounts,
            DatabasePlace database) {
        return start(settings, index, registry, pipeline, new Accounts(accounts), database);
    }

    /** The same with accounts that are kept somewhere. */
    public static ApiServer start(
            ApiSettings settings,
            SearchIndex index,
            Supplier<Registry> registry,
            PipelineView pipeline,
            Accounts accounts,
            DatabasePlace database) {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(created -> {
            created.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("zhengming", ServerProperties.of(settings)));
            GenericApplicationContext beans = (GenericApplicationContext) created;
            beans.registerBean(ApiSettings.class, () -> settings);
            beans.registerBean(LentIndex.class, () -> new LentIndex(index));
            beans.registerBean(GivenRegistry.class, () -> new GivenRegistry(registry));
            beans.registerBean(DatabasePlace.class, () -> database);
            beans.registerBean(PipelineView.class, () -> pipeline);
            beans.registerBean(Accounts.class, () -> accounts);
        });
        return new ApiServer((ReactiveWebServerApplicationContext) application.run());
    }

    /** The index as it is, wrapped so that the framework does not close what it was lent. */
    record LentIndex(SearchIndex index) {}

    /** The index after what people decided: the one that everything reads that shows findings to people. */
    record GivenIndex(SearchIndex index) {}

    /** The registry as it stands now. */
    record GivenRegistry(Supplier<Registry> registry) {

        /** Ids of the organs in it now. */
        Set<String> organs() {
            return registry.get().organs().stream().map(Organ::id).collect(Collectors.toSet());
        }
    }

    /** The port it listens on. */
    public int port() {
        return context.getWebServer().getPort();
    }

    /** Ends the readers' streams and stops at once; the audit log is flushed. The index stays open. */
    @Override
    public void close() {
        context.close();
    }
}
