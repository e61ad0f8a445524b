package org.zhengming.api.delivery;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;

/** One try to deliver: first the trace, then the message. */
final class DeliveryTry {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTry.class);
    private static final Duration TRACE = Duration.ofSeconds(10);

    private final Map<String, Channel> channels;
    private final NoticeAlerts alerts;
    private final AuditLog audit;

    DeliveryTry(Map<String, Channel> channels, NoticeAlerts alerts, AuditLog audit) {
        this.channels = channels;
        this.alerts = alerts;
        this.audit = audit;
    }

    void send(Notice notice, Delivery delivery) throws DeliveryException {
        trace(notice, delivery);
        try {
            channels.get(delivery.channel()).send(notice.id(), alerts.alert(notice));
        } catch (RuntimeException failure) {
            LOG.error("{} by {} failed unexpectedly", notice.id(), delivery.channel(), failure);
            throw new DeliveryException(DeliveryProblem.INTERNAL);
        }
    }

    private void trace(Notice notice, Delivery delivery) throws DeliveryException {
        String what = "rule " + notice.rule().id() + " notice " + notice.id() + " by " + delivery.channel() + " try "
                + (delivery.tries() + 1);
        try {
            audit.record(new AuditEvent("system", null, AuditAction.SEND_ALERT, what, null, AuditOutcome.DONE))
                    .block(TRACE);
        } catch (RuntimeException unwritable) {
            throw new DeliveryException(DeliveryProblem.AUDIT_UNAVAILABLE);
        }
    }
}
