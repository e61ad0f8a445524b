/**
 * Where posts come from: the configuration file, and one poll of a feed or of pages.
 *
 * <p>{@link org.zhengming.ingest.source.ConfigurationReader} reads the whole file into a
 * {@link org.zhengming.ingest.source.Configuration} and reports every problem at once, each with its line, a stable code
 * and a way out. A {@link org.zhengming.ingest.source.Source} is a folder of exports, a feed, or pages.
 *
 * <p>{@link org.zhengming.ingest.source.FeedPoller} and {@link org.zhengming.ingest.source.PagePoller} take a source and
 * the state after the last poll, and give outcomes and the state to keep. They start no thread and hold nothing between
 * two polls, so whoever calls them decides when to poll and where the state is saved.
 */
package org.zhengming.ingest.source;
