/**
 * RSS, Atom and JSON Feed to news posts.
 *
 * <p>{@link org.zhengming.ingest.feed.FeedReader} first cuts a feed into its entries and then reads each on its own, so
 * that a broken entry is one dead letter. DOCTYPEs are cut out before parsing and entities of a DTD never expanded.
 */
package org.zhengming.ingest.feed;
