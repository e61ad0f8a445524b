/**
 * The search index of one machine, by Apache Lucene.
 *
 * <p>{@link org.zhengming.analytics.index.lucene.LuceneIndex} opens a directory: {@code open} for the one writer, which
 * holds Lucene's lock for as long as its process lives, {@code openReadOnly} for any number of readers, in the same
 * process or others, each of which sees a commit after its next {@code refresh}. In the embedded all-in-one the stream
 * holds the writer and the web server a reader.
 *
 * <p>A document has its phrases in {@code content} and {@code title} (characters and their bigrams, see
 * {@code TokenList}), words for ranking in {@code words}, each facet as a term to filter by and a doc value to count,
 * two times, the version, and the whole as JSON in {@code stored}. The score does not depend on what else is in the
 * index ({@code Relevance}), so that paging by relevance is as stable as by time. The commit carries the number of the
 * layout; a directory without it is not touched.
 */
package org.zhengming.analytics.index.lucene;
