package org.zhengming.api.server;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengming.api.alert.AlertFeed;
import org.zhengming.api.alert.AlertWatch;
import org.zhengming.api.alert.Alerts;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.delivery.Deliverer;
import org.zhengming.api.delivery.DeliveryMeters;
import org.zhengming.api.delivery.NoticeAlerts;
import org.zhengming.api.delivery.NoticeController;
import org.zhengming.api.file.WholeFiles;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.rule.FileRuleStore;
import org.zhengming.api.rule.RuleBook;
import org.zhengming.api.rule.RuleController;
import org.zhengming.api.rule.RuleWatch;
import org.zhengming.api.rule.SilentSources;
import org.zhengming.api.rule.Trials;
import org.zhengming.api.server.ApiServer.GivenIndex;

/** Rules of alerts, and how their notices are delivered. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    private static final int TRIALS_AT_ONCE = 10;
    private static final double TRIALS_PER_SECOND = 0.5;
    private static final int MOST_ACCOUNTS_COUNTED = 1_000;

    @Bean
    NoticeAlerts noticeAlerts(GivenIndex index, Alerts alerts) {
        return new NoticeAlerts(index.index(), alerts);
    }

    @Bean
    Deliverer deliverer(ApiSettings settings, NoticeAlerts noticeAlerts, AuditLog audit, InstantSource clock) {
        return new Deliverer(
                folder(settings).resolve("notices"),
                settings.alerts(),
                noticeAlerts,
                settings.deliveries(),
                audit,
                clock);
    }

    @Bean
    RuleBook ruleBook(ApiSettings settings, Deliverer deliverer, InstantSource clock) {
        FileRuleStore store = new FileRuleStore(folder(settings).resolve("versions"));
        return new RuleBook(store, deliverer.channels(), clock);
    }

    @Bean
    AlertWatch ruleWatch(
            RuleBook book,
            ApiSettings settings,
            PipelineView pipeline,
            Deliverer deliverer,
            NoticeAlerts noticeAlerts,
            Alerts alerts,
            AlertFeed feed,
            InstantSource clock) {
        return new RuleWatch(
                book,
                new WholeFiles(folder(settings)),
                new SilentSources(pipeline, alerts, feed),
                deliverer,
                noticeAlerts,
                feed,
                clock);
    }

    @Bean
    RuleController ruleController(
            RuleBook book,
            GivenIndex index,
            Deliverer deliverer,
            BlockingCalls indexCalls,
            AuditLog audit,
            InstantSource clock) {
        RateLimit rate = new RateLimit(TRIALS_AT_ONCE, TRIALS_PER_SECOND, MOST_ACCOUNTS_COUNTED, clock);
        Trials trials = new Trials(index.index(), book, clock);
        return new RuleController(book, trials, deliverer.channels(), indexCalls, audit, rate);
    }

    @Bean
    NoticeController noticeController(
            Deliverer deliverer, NoticeAlerts alerts, BlockingCalls indexCalls, AuditLog audit) {
        return new NoticeController(deliverer, alerts, indexCalls, audit);
    }

    @Bean
    DeliveryMeters deliveryMeters(Deliverer deliverer) {
        return new DeliveryMeters(deliverer);
    }

    private static Path folder(ApiSettings settings) {
        return settings.data().resolve("alert-rules");
    }
}
