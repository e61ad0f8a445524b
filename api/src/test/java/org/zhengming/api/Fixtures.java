package org.zhengming.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.PrivateIndexEntry;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PostKind;

/** A small fictional registry and findings about it. */
public final class Fixtures {

    /** Stands in the sealed content and in the leaking mention only, and must never be answered. */
    public static final String PRIVATE_PHONE = "13800001234";

    public static final String RELATIVE_NAME = "秦知晓";
    public static final Organ COURT = new Organ("o1", "云梧市人民法院", List.of("云梧法院"), "云梧市");
    public static final ProtectedPerson JUDGE = new ProtectedPerson(
            "p1",
            "林若衡",
            Role.JUDGE,
            List.of("林法官"),
            COURT,
            "民事审判庭庭长",
            "四级高级法官",
            "0000-0000001",
            null,
            List.of(new Relative(Relation.SPOUSE, RELATIVE_NAME)),
            List.of(new PrivateIndexEntry(LeakType.PHONE, "0f".repeat(32))));
    public static final Registry REGISTRY = Registry.of(List.of(JUDGE));

    private Fixtures() {}

    /** A finding that leaks a phone number, masked, and calls to harass. */
    public static IndexedFinding leak(String id, Instant observedAt) {
        String masked = "林若衡的电话138****1234大家打起来";
        return new IndexedFinding(
                id,
                observedAt.toEpochMilli(),
                "weibo",
                PostKind.POST,
                "https://posts.example/" + id.length(),
                null,
                masked,
                observedAt.truncatedTo(ChronoUnit.SECONDS),
                observedAt,
                new Metrics(10L, 2L, null, 5L),
                null,
                leakFinding(id, Route.REFERRAL_REVIEW, "o1"),
                ("林若衡的电话" + PRIVATE_PHONE + "大家打起来").getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #leak} finds, routed and put before an organ as a test wishes. */
    public static Finding leakFinding(String id, Route route, String organ) {
        List<Reason> reasons = List.of(Reason.of("ROUTE_REFERRAL_REVIEW"));
        return new Finding(
                id,
                route,
                List.of("p1"),
                List.of(organ),
                List.of(
                        new Mention(Mention.TargetKind.PERSON, "p1", 0, 3, "林若衡", 0.95, reasons),
                        new Mention(Mention.TargetKind.RELATIVE, "p1/SPOUSE/1", 6, 17, PRIVATE_PHONE, 0.5, reasons)),
                List.of(new Signal(SignalType.HARASSMENT_CALL, "p1", 17, 22, 0.8, reasons)),
                List.of(new Leak(LeakType.PHONE, "p1", 6, 17, "138****1234", 0.9, reasons)),
                List.of(),
                reasons);
    }

    /** Lawful criticism, shielded, by a newspaper. */
    public static IndexedFinding criticism(String id, Instant observedAt) {
        return new IndexedFinding(
                id,
                observedAt.toEpochMilli(),
                "wuyun-daily",
                PostKind.NEWS,
                null,
                "云梧市人民法院一审判决引发讨论",
                "多位律师认为云梧市人民法院的判决说理不足。",
                observedAt.truncatedTo(ChronoUnit.SECONDS),
                observedAt,
                Metrics.UNKNOWN,
                null,
                new Finding(
                        id,
                        Route.MONITOR,
                        List.of(),
                        List.of("o1"),
                        List.of(new Mention(Mention.TargetKind.ORGAN, "o1", 0, 7, "云梧市人民法院", 1, List.of())),
                        List.of(),
                        List.of(),
                        List.of(
                                new Context(SpeechContext.MEDIA_REPORT, 0.9, List.of()),
                                new Context(SpeechContext.RULING_CRITICISM, 0.8, List.of())),
                        List.of()),
                null);
    }
}
