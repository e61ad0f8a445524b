/** Judging anew what is indexed, when the registry, the route policy or the trained reader changed. */
package org.zhengming.analytics.reanalysis;
