/** Feeds, pages and other places that are asked again and again, as a source. */
package org.zhengming.jobs.poll;
