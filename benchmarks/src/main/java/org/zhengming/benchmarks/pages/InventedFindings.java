package org.zhengming.benchmarks.pages;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.benchmarks.pages.InventedOffice.Member;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.PostKind;

/**
 * Invented findings, spread evenly over ninety days until now, the oldest first. One in twenty has a route that a person
 * looks at; six in ten belong to a story, and in the last week one in ten to the same one.
 */
final class InventedFindings {

    static final String LARGEST_STORY = "story-largest";

    private static final Duration TIME = Duration.ofDays(90);
    private static final Duration LAST_WEEK = Duration.ofDays(7);
    private static final List<String> SOURCES = List.of("weibo", "zhihu", "news", "forum", "douyin", "tieba");
    private static final SpeechContext[] CONTEXTS = SpeechContext.values();
    private static final LeakType[] LEAKS = LeakType.values();
    private static final SignalType[] ALARMS = {
        SignalType.THREAT, SignalType.HARASSMENT_CALL, SignalType.PRIVACY_INTRUSION, SignalType.EXTORTION
    };
    /** Posts between two new stories, and how many stories back one may still belong. */
    private static final int POSTS_A_STORY = 20;

    private static final int STORIES_OPEN = 2_000;

    private final List<Member> members;
    private final Map<String, List<String>> sentences;
    private final long count;
    private final Instant end;

    InventedFindings(InventedOffice office, long count, Instant end) {
        this.members = office.members();
        this.sentences = WordFile.lines("sentences.txt").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
        this.count = count;
        this.end = end;
    }

    static String id(long number) {
        return "post-%07d".formatted(number);
    }

    /** The finding of a number from 0 to the count; the same number gives the same one. */
    IndexedFinding at(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        // The square prefers the first, as some people are talked about far more than others.
        Member member = members.get((int) (members.size() * random.nextDouble() * random.nextDouble()));
        Route route = route(random.nextInt(1000));
        Instant published = end.minus(TIME.multipliedBy(count - number).dividedBy(count));
        PostKind kind = random.nextInt(5) == 0 ? PostKind.NEWS : PostKind.POST;
        String title = kind == PostKind.NEWS ? member.court().name() + "一案引发讨论" : null;
        String text = text(route, member, random);
        Metrics metrics =
                new Metrics((long) (Math.pow(random.nextDouble(), 6) * 1e6), (long) random.nextInt(200), 3L, 9L);
        IndexedFinding post = new IndexedFinding(
                id(number),
                published.toEpochMilli(),
                SOURCES.get(random.nextInt(SOURCES.size())),
                kind,
                "https://posts.example/" + number,
                title,
                text,
                published,
                published.plusSeconds(60),
                metrics,
                null,
                finding(id(number), route, member, title == null ? text : title + "\n" + text, random),
                null);
        String story = story(number, published, random);
        return story == null
                ? post
                : post.inStory(
                        story,
                        List.of(
                                new SpreadReading(published, Metrics.UNKNOWN),
                                new SpreadReading(published.plusSeconds(3600), metrics)));
    }

    private static Route route(int perMille) {
        if (perMille < 15) {
            return Route.REFERRAL_REVIEW;
        }
        if (perMille < 45) {
            return Route.FACT_CHECK;
        }
        return perMille < 50 ? Route.WELFARE : Route.MONITOR;
    }

    private String story(long number, Instant published, Random random) {
        if (published.isAfter(end.minus(LAST_WEEK)) && random.nextInt(10) == 0) {
            return LARGEST_STORY;
        }
        if (random.nextInt(10) >= 6) {
            return null;
        }
        long back = (long) (STORIES_OPEN * Math.pow(random.nextDouble(), 3));
        return "story-" + Math.max(0, number / POSTS_A_STORY - back);
    }

    private String text(Route route, Member member, Random random) {
        List<String> told = new ArrayList<>();
        told.add(MessageFormat.format(
                one(sentences.get(route.name()), random),
                member.name(),
                member.court().name(),
                Integer.toString(1 + random.nextInt(999))));
        for (int more = random.nextInt(4); more > 0; more--) {
            told.add(one(sentences.get("FILL"), random));
        }
        return String.join("", told);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Finding finding(String id, Route route, Member member, String content, Random random) {
        List<Mention> mentions = new ArrayList<>();
        mention(mentions, TargetKind.PERSON, member.id(), member.name(), content, "NAME_FULL");
        mention(mentions, TargetKind.ORGAN, member.court().id(), member.court().name(), content, "ORGAN_FULL_NAME");
        int end = content.length();
        List<Signal> signals = new ArrayList<>();
        List<Leak> leaks = new ArrayList<>();
        if (route == Route.REFERRAL_REVIEW) {
            signals.add(new Signal(one(ALARMS, random), member.id(), end - 8, end, 0.8, List.of()));
            leaks.add(new Leak(one(LEAKS, random), member.id(), 0, 4, "****", 0.9, List.of()));
        } else if (route == Route.FACT_CHECK) {
            signals.add(new Signal(SignalType.FACT_CLAIM, member.id(), 0, end, 0.7, List.of()));
        } else if (route == Route.WELFARE) {
            signals.add(new Signal(SignalType.SELF_HARM, null, 0, end, 0.7, List.of()));
        } else if (random.nextInt(4) == 0) {
            signals.add(new Signal(SignalType.INSULT, member.id(), 0, end, 0.6, List.of()));
        }
        List<Context> contexts = route == Route.MONITOR && random.nextInt(10) < 7
                ? List.of(new Context(one(CONTEXTS, random), 0.8, List.of()))
                : List.of();
        return new Finding(
                id,
                route,
                List.of(member.id()),
                List.of(member.court().id()),
                mentions,
                signals,
                leaks,
                contexts,
                List.of(Reason.of("ROUTE_" + route)));
    }

    private static <T> T one(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static void mention(
            List<Mention> to, TargetKind kind, String target, String words, String content, String reason) {
        int start = content.indexOf(words);
        if (start >= 0) {
            to.add(new Mention(kind, target, start, start + words.length(), words, 0.95, List.of(Reason.of(reason))));
        }
    }
}
