/** Stories, spread and swells as keyed operators: thin adapters around {@code org.zhengming.analytics.story}. */
package org.zhengming.jobs.story;
