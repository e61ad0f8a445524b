/**
 * The search index: what is kept of a post that concerns the registry, and how it is found again.
 *
 * <p>{@link org.zhengming.analytics.index.SearchIndex} is the port. Its implementation for one machine is
 * {@link org.zhengming.analytics.index.lucene.LuceneIndex}; whatever else implements it passes the same contract suite,
 * {@code SearchIndexContract} among the tests, which also compares it with a plain reference on random documents and
 * requests.
 *
 * <h2>Writing</h2>
 *
 * {@link org.zhengming.analytics.index.IndexedFindings} makes the document: without the author, with every private
 * value masked in place. {@link org.zhengming.analytics.index.KeyRing} keeps the unmasked content beside it,
 * encrypted. A document replaces the one with the same id unless its version is older, so that a stream may write the
 * same post again after a restart: nothing doubles and nothing goes back. What is written shows after {@code refresh}
 * and survives a crash after {@code commit}. {@code deleteExpired} is how retention is kept.
 *
 * <h2>Searching</h2>
 *
 * A {@link org.zhengming.analytics.index.SearchRequest} has a query (its grammar is described in
 * {@link org.zhengming.analytics.index.query}), filters, a time range, an order, and asks for facets and a histogram.
 * The {@link org.zhengming.analytics.index.SearchPage} counts exactly, over all matches. Times are compared in whole
 * milliseconds. Ties of any order are broken by id in the order of code points. A cursor holds the place after the
 * last hit and not a number of hits to skip: what comes in meanwhile neither shifts nor repeats the pages that follow.
 *
 * <h2>Errors</h2>
 *
 * {@link org.zhengming.analytics.index.QuerySyntaxException} for a query that cannot be read, with its place and a
 * sentence in the reader's language; {@link java.lang.IllegalArgumentException} for a cursor of another request and for
 * a histogram of too many buckets; {@link org.zhengming.analytics.index.IndexException} for what an operator must
 * settle, with a code and a way out; {@link org.zhengming.analytics.index.SealException} for seals and their key;
 * {@link java.io.UncheckedIOException} for a failing disk or network.
 *
 * <p>There is no field of an author here, and there will be none.
 */
package org.zhengming.analytics.index;
