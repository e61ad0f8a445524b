/**
 * The first pass over a post: one reading of its characters, as they stand, that decides for most posts that nobody
 * registered can be meant, before anything is normalised or allocated. It never says no to a post that a closer look
 * would keep. {@link org.zhengming.analytics.screen.FirstPass} is the entry point.
 */
package org.zhengming.analytics.screen;
