package org.zhengming.jobs.stream;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.story.ClaimReader;
import org.zhengming.analytics.story.StoryPost;
import org.zhengming.analytics.story.StoryRules;
import org.zhengming.analytics.story.StoryTexts;
import org.zhengming.ingest.Post;
import org.zhengming.jobs.story.MaskedPost;

/**
 * Makes what the index keeps: private values masked, the original sealed, the author left out. The time of observation
 * is the version. Beside it stands what grouping needs, read from the masked content.
 */
public final class MaskFunction extends RichMapFunction<AnalysedPost, MaskedPost> {

    private static final long serialVersionUID = 1L;

    private final String keyFolder;
    private transient KeyRing keys;
    private transient ClaimReader claims;

    /** @param keyFolder of the originals' keys, the first made when missing; they do not travel with the job's graph */
    public MaskFunction(String keyFolder) {
        this.keyFolder = keyFolder;
    }

    @Override
    public void open(OpenContext context) {
        keys = KeyRing.open(Path.of(keyFolder));
        claims = new ClaimReader();
    }

    @Override
    public MaskedPost map(AnalysedPost analysed) {
        ObservedPost observed = analysed.observed();
        Post post = observed.post();
        IndexedFinding document = IndexedFindings.of(
                post,
                analysed.finding(),
                observed.observedAt(),
                Instant.ofEpochMilli(observed.observedAt()),
                content -> keys.sealText(post.id(), content));
        return new MaskedPost(document, traits(document, eventTime(document)), post.author(), analysed.policy());
    }

    /** A date in the future is no date. */
    private static long eventTime(IndexedFinding document) {
        long observedAt = document.observedAt().toEpochMilli();
        return document.publishedAt().isAfter(document.observedAt())
                ? observedAt
                : Math.max(0, document.publishedAt().getEpochSecond()) * 1000;
    }

    private StoryPost traits(IndexedFinding document, long at) {
        String content = document.content();
        return new StoryPost(
                StoryPost.subject(document.finding()),
                PostDigest.ofId(document.id()),
                document.repostOf() == null ? null : PostDigest.ofId(document.repostOf()),
                at,
                StoryTexts.of(content, StoryRules.USUAL),
                claims.read(content, document.finding()));
    }
}
