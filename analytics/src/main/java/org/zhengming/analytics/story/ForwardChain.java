package org.zhengming.analytics.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.text.Normaliser;

/**
 * A post taken apart along its forwarding chain (转发链): {@code own words//@one:words//@other:the first post}. Each
 * part keeps its letters, digits and characters alone, evasions folded away, without addresses, names that are called
 * with {@code @}, emoticons in brackets, and words that only say that something is forwarded.
 *
 * @param own the writer's own words, possibly empty
 * @param forwarded what is forwarded, the first post last; quotations of the own words come before; none is empty
 */
public record ForwardChain(String own, List<String> forwarded) {

    private static final Pattern LINK = Pattern.compile("/{1,2}\\s*@[^\\s:@/]{1,40}\\s?:");
    private static final Pattern REPLY = Pattern.compile("回复\\s*@[^\\s:@/]{1,40}\\s?:");
    private static final Pattern QUOTE = Pattern.compile("[“\"「『]([^“”\"「」『』]{24,}+)[”\"」』]");
    private static final Pattern NOISE =
            Pattern.compile("https?:[\\w/.?=&%#~+-]*|www\\.[\\w/.?=&%-]*|@[^\\s:@/]{1,40}|\\[[^\\[\\]\\n]{1,8}\\]");
    private static final Set<String> SAYS_NOTHING = Set.copyOf(ListFile.lines(ForwardChain.class, "forward-words.txt"));

    public ForwardChain {
        forwarded = List.copyOf(forwarded);
    }

    /** @param content as {@link org.zhengming.ingest.Post#content()}, masked or not */
    public static ForwardChain of(String content) {
        String text = Normaliser.normalise(content).text();
        String[] links = LINK.split(text, -1);
        List<String> forwarded = new ArrayList<>();
        QUOTE.matcher(links[0])
                .results()
                .map(quote -> significant(quote.group(1)))
                .forEach(forwarded::add);
        for (int i = 1; i < links.length; i++) {
            forwarded.add(significant(links[i]));
        }
        forwarded.removeIf(String::isEmpty);
        return new ForwardChain(significant(links[0]), forwarded);
    }

    private static String significant(String text) {
        String words = NOISE.matcher(REPLY.matcher(text).replaceAll(" ")).replaceAll(" ");
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        String significant = kept.toString();
        return SAYS_NOTHING.contains(significant) ? "" : significant;
    }
}
