/**
 * Stories (事件): which posts say the same, which are about the same happening, how far they spread, and when many write
 * at once. Free of any framework; what must be remembered between posts stands behind {@code StoryMemory}.
 */
package org.zhengming.analytics.story;
