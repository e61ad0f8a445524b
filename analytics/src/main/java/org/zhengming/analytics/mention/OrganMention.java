package org.zhengming.analytics.mention;

import org.zhengming.analytics.Reason;

/**
 * An organ where the normalised text names it.
 *
 * @param organ index into the registry's organs
 * @param start in the normalised text
 * @param end one past the last
 * @param confidence 0 to 1; below one half it is dismissed
 */
record OrganMention(int organ, int start, int end, double confidence, Reason reason) {

    static final double NEEDED = 0.5;

    boolean accepted() {
        return confidence >= NEEDED;
    }
}
