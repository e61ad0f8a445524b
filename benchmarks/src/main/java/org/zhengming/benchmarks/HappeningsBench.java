package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.index.MaskedContent;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.story.ClaimReader;
import org.zhengming.analytics.story.RememberedStories;
import org.zhengming.analytics.story.Stories;
import org.zhengming.analytics.story.Stories.Joined;
import org.zhengming.analytics.story.StoryPost;
import org.zhengming.analytics.story.StoryRules;
import org.zhengming.analytics.story.StoryTexts;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench happenings}: whether posts about one happening come together and others stay apart. */
@Command(
        name = "happenings",
        description = "Measures how posts about one happening are grouped, on posts that say which they are about.",
        mixinStandardHelpOptions = true)
final class HappeningsBench implements Callable<Integer> {

    @Mixin
    private PeopleOptions people;

    @Option(
            names = "--posts",
            required = true,
            description = "posts, JSON Lines, each with a field happening; see corpus/stories")
    private Path posts;

    @Option(names = "--show", description = "print the pairs that are wrongly together or apart")
    private boolean show;

    @Spec
    private CommandSpec spec;

    private record Told(Post post, String happening) {}

    private record Grouped(Told told, String subject, String story) {}

    @Override
    public Integer call() throws IOException, RegistryException {
        Bench.requireReadable(spec, posts);
        PrintWriter out = spec.commandLine().getOut();
        Map<Joined, Integer> ways = new EnumMap<>(Joined.class);
        List<Grouped> grouped = group(new Analyser(people.read(spec)), read(), ways);
        out.printf(
                "%d posts about %d happenings; came to their story: %s%n",
                grouped.size(),
                grouped.stream().map(each -> each.told().happening()).distinct().count(),
                ways);
        report(out, "odd happenings (the rules were chosen on them)", grouped, number -> number % 2 == 1);
        report(out, "even happenings (they were not)", grouped, number -> number % 2 == 0);
        out.flush();
        return 0;
    }

    private List<Told> read() throws IOException {
        PostJson json = new PostJson();
        List<Told> told = new ArrayList<>();
        for (String line : Files.readAllLines(posts)) {
            try {
                told.add(new Told(
                        json.read(line),
                        JsonMapper.shared().readTree(line).path("happening").asString()));
            } catch (ItemRejected rejected) {
                throw new IllegalArgumentException(posts + ": " + rejected.getMessage(), rejected);
            }
        }
        told.sort(Comparator.comparing(each -> each.post().publishedAt()));
        return told;
    }

    private static List<Grouped> group(Analyser analyser, List<Told> told, Map<Joined, Integer> ways) {
        Stories stories = new Stories(StoryRules.USUAL);
        ClaimReader claims = new ClaimReader();
        Map<String, RememberedStories> memories = new HashMap<>();
        List<Grouped> grouped = new ArrayList<>();
        for (Told each : told) {
            Finding finding = analyser.analyse(each.post());
            String content = MaskedContent.of(each.post(), finding).content();
            String subject = StoryPost.subject(finding);
            Stories.Membership membership = stories.assign(
                    new StoryPost(
                            subject,
                            each.post().id(),
                            each.post().repostOf(),
                            each.post().publishedAt().toEpochMilli(),
                            StoryTexts.of(content, StoryRules.USUAL),
                            claims.read(content, finding)),
                    memories.computeIfAbsent(subject, any -> new RememberedStories()));
            ways.merge(membership.joined(), 1, Integer::sum);
            grouped.add(new Grouped(each, subject, membership.story().id()));
        }
        return grouped;
    }

    private void report(PrintWriter out, String name, List<Grouped> all, IntPredicate half) {
        List<Grouped> grouped = all.stream()
                .filter(each ->
                        half.test(Integer.parseInt(each.told().happening().substring(1))))
                .toList();
        int same = 0;
        int found = 0;
        int together = 0;
        for (int i = 0; i < grouped.size(); i++) {
            for (int j = 0; j < i; j++) {
                Grouped one = grouped.get(i);
                Grouped other = grouped.get(j);
                boolean happening = one.told().happening().equals(other.told().happening());
                boolean story = one.story().equals(other.story());
                same += happening ? 1 : 0;
                together += story ? 1 : 0;
                found += happening && story ? 1 : 0;
                if (show && happening != story) {
                    out.printf(
                            "%s%n  %s %s %s%n  %s %s %s%n",
                            story ? "wrongly together" : "wrongly apart",
                            one.told().happening(),
                            one.subject(),
                            one.told().post().text(),
                            other.told().happening(),
                            other.subject(),
                            other.told().post().text());
                }
            }
        }
        out.printf(
                "%s: recall %.2f (%d of %d pairs), precision %.2f (%d of %d)%n",
                name,
                (double) found / Math.max(1, same),
                found,
                same,
                (double) found / Math.max(1, together),
                found,
                together);
    }
}
