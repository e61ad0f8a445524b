package org.zhengming.analytics.index;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Mention;
import org.zhengming.ingest.Post;

/** The one way from a post and its finding to what the index may keep. */
public final class IndexedFindings {

    private IndexedFindings() {}

    /**
     * Leaves the author out and masks every leak, in the content and in the mentions that a leak covers.
     *
     * @param version grows with every newer observation of the post
     * @param observedAt when the post was seen; stands in for a missing time of publication
     * @param sealer encrypts the unmasked content; asked only when something was masked
     */
    public static IndexedFinding of(
            Post post, Finding finding, long version, Instant observedAt, Function<String, byte[]> sealer) {
        MaskedContent masked = MaskedContent.of(post, finding);
        return new IndexedFinding(
                post.id(),
                version,
                post.source(),
                post.kind(),
                post.url(),
                masked.title(),
                masked.text(),
                post.publishedAt() == null ? observedAt : post.publishedAt(),
                observedAt,
                post.metrics(),
                post.repostOf(),
                withMaskedMentions(finding, masked.content()),
                finding.leaks().isEmpty() ? null : sealer.apply(post.content()));
    }

    private static Finding withMaskedMentions(Finding finding, String content) {
        List<Mention> mentions = finding.mentions().stream()
                .map(mention -> new Mention(
                        mention.kind(),
                        mention.target(),
                        mention.start(),
                        mention.end(),
                        content.substring(mention.start(), mention.end()),
                        mention.confidence(),
                        mention.reasons()))
                .toList();
        return new Finding(
                finding.id(),
                finding.route(),
                finding.persons(),
                finding.organs(),
                mentions,
                finding.signals(),
                finding.leaks(),
                finding.contexts(),
                finding.reasons());
    }
}
