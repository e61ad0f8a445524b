package org.zhengming.api.legal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One clause in one version of its source.
 *
 * @param id stays the same when a new version counts its articles anew, such as {@code law:s2.12.1}
 * @param article as it is cited, in Chinese
 * @param mark whether article and wording were compared with a copy of the law
 * @param text a few words of the clause, exactly; {@code null} when it is not to be quoted
 */
public record LegalBasis(
        String id,
        LegalSource source,
        String article,
        VerificationMark mark,
        @Nullable String text) {

    /** What an id looks like. */
    public static final String ID = "law:[a-z0-9-]+(\\.[a-z0-9-]+)+";

    public LegalBasis {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(article, "article");
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("not an id of a legal basis: " + id);
        }
        if (text != null && (mark != VerificationMark.VERIFIED || !source.quotable())) {
            throw new IllegalArgumentException("legal basis " + id + " must not be quoted");
        }
    }
}
