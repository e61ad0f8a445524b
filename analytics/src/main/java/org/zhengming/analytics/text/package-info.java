/**
 * Evasive Chinese folded away character by character, with the way back to the original: every span that is reported
 * counts in UTF-16 code units of the post's content. {@link org.zhengming.analytics.text.Normaliser} is the entry point.
 */
package org.zhengming.analytics.text;
