package org.zhengming.analytics.story;

import java.security.SecureRandom;
import java.util.Arrays;
import org.zhengming.ingest.Sha256;

/**
 * Groups the posts about one subject into stories, one post after the other. A post belongs to the story of, in this
 * order: itself, seen before; the post it forwards; a text that it shares word for word; a text that is nearly one of
 * its own; a post of the last days whose claim agrees. Else it begins a story. A post never changes its story, and
 * stories are never joined afterwards.
 */
public final class Stories {

    private static final int MOST_IN_A_BAND = 16;
    private static final int KEY_BYTES = 16;
    private static final int ID_BYTES = 12;

    private final StoryRules rules;
    private final SecureRandom random = new SecureRandom();

    /** How a post came to its story. */
    public enum Joined {
        /** Seen before. */
        SAME_POST,
        /** Forwards a post of the story. */
        REPOST,
        /** Has a text of the story, word for word. */
        SAME_TEXT,
        /** Has nearly a text of the story. */
        NEAR_TEXT,
        /** Claims the same of the same subject. */
        SAME_CLAIM,
        /** Begins the story. */
        FIRST
    }

    /** A post's story. */
    public record Membership(KnownStory story, Joined joined) {}

    private record Found(String story, Joined joined) {}

    public Stories(StoryRules rules) {
        this.rules = rules;
    }

    /** Finds the post's story and remembers the post with it. */
    public Membership assign(StoryPost post, StoryMemory memory) {
        Found found = find(post, memory);
        KnownStory before = found == null ? null : memory.story(found.story());
        boolean begins = before == null;
        KnownStory story = (begins ? begin(post) : before).with(post.at(), post.claim());
        memory.put(story);
        memory.put(post.post(), new KnownPost(story.id(), post.at()));
        for (int i = 0; i < post.texts().sketches().length; i++) {
            remember(post, i, story.id(), memory);
        }
        return new Membership(story, begins ? Joined.FIRST : found.joined());
    }

    private Found find(StoryPost post, StoryMemory memory) {
        KnownPost same = memory.post(post.post());
        if (same != null) {
            return new Found(same.story(), Joined.SAME_POST);
        }
        KnownPost forwarded = post.repostOf() == null ? null : memory.post(post.repostOf());
        if (forwarded != null) {
            return new Found(forwarded.story(), Joined.REPOST);
        }
        for (TextSketch sketch : post.texts().sketches()) {
            KnownText text = memory.text(sketch.identity());
            if (text != null && near(text.at(), post.at())) {
                return new Found(text.story(), Joined.SAME_TEXT);
            }
        }
        for (int i = 0; i < post.texts().sketches().length; i++) {
            KnownText text = nearest(post, i, memory);
            if (text != null) {
                return new Found(text.story(), Joined.NEAR_TEXT);
            }
        }
        KnownStory agreeing = agreeing(post, memory);
        return agreeing == null ? null : new Found(agreeing.id(), Joined.SAME_CLAIM);
    }

    private boolean near(long one, long other) {
        return Math.abs(one - other) <= rules.sameText().toMillis();
    }

    private KnownText nearest(StoryPost post, int index, StoryMemory memory) {
        TextSketch sketch = post.texts().sketches()[index];
        KnownText nearest = null;
        double most = rules.similar();
        for (long key : post.texts().bands()[index]) {
            long[] identities = memory.band(key);
            for (int i = 0; identities != null && i < identities.length; i++) {
                KnownText text = memory.text(identities[i]);
                if (text != null && near(text.at(), post.at())) {
                    double similarity = text.sketch().similarity(sketch);
                    if (similarity >= most) {
                        most = similarity;
                        nearest = text;
                    }
                }
            }
        }
        return nearest;
    }

    private KnownStory agreeing(StoryPost post, StoryMemory memory) {
        KnownStory best = null;
        double most = 0;
        double weight = post.claim().weight();
        if (weight < rules.telling()) {
            return null;
        }
        for (KnownStory story : memory.stories()) {
            if (post.at() > story.lastAt() + rules.sameHappening().toMillis()
                    || post.at() < story.firstAt() - rules.sameHappening().toMillis()) {
                continue;
            }
            for (Claim claim : story.claims()) {
                double common = claim.common(post.claim());
                double share = common / Math.min(weight, claim.weight());
                if (common >= rules.telling() && share >= rules.agreeing() && common * share > most) {
                    most = common * share;
                    best = story;
                }
            }
        }
        return best;
    }

    private void remember(StoryPost post, int index, String story, StoryMemory memory) {
        TextSketch sketch = post.texts().sketches()[index];
        KnownText known = memory.text(sketch.identity());
        boolean ours = known == null || !near(known.at(), post.at());
        memory.put(
                ours
                        ? new KnownText(story, post.at(), sketch)
                        : new KnownText(known.story(), Math.max(known.at(), post.at()), known.sketch()));
        if (known == null) {
            for (long key : post.texts().bands()[index]) {
                memory.put(key, with(memory.band(key), sketch.identity()));
            }
        }
    }

    /** The newest few: what very many texts have in common tells little. */
    private static long[] with(long[] identities, long identity) {
        if (identities == null) {
            return new long[] {identity};
        }
        int from = Math.max(0, identities.length + 1 - MOST_IN_A_BAND);
        long[] more = Arrays.copyOfRange(identities, from, identities.length + 1);
        more[more.length - 1] = identity;
        return more;
    }

    /** The id is that of the first post's digest, so that the same beginning gives the same story after a crash. */
    private KnownStory begin(StoryPost post) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new KnownStory(id(post), post.at(), post.at(), key, new Claim[0]);
    }

    private static String id(StoryPost post) {
        return "s" + Sha256.hex(post.subject() + "\n" + post.post()).substring(0, 2 * ID_BYTES);
    }
}
