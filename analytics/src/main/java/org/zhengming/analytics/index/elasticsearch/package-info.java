/**
 * The search index in an Elasticsearch cluster, by the official client. Nothing but what every cluster has is needed:
 * text goes there as tokens computed here, between blanks, and comes back highlighted here.
 *
 * <p>{@link org.zhengming.analytics.index.elasticsearch.ElasticsearchIndex} writes to one index a month of publication
 * ({@code name-2026.03}) and searches all of them under the alias {@code name}. The template {@code name} holds
 * settings and mappings; what an operator changes in it stands.
 *
 * <p>The post's id is the document's and the version decides what is newer, so that a stream may repeat itself. What
 * cannot be delivered for now is sent again with growing pauses; what never can is handed on as a
 * {@link org.zhengming.analytics.index.elasticsearch.RefusedDocument}. Readers see what was written with the next
 * commit, as with Lucene: the engine's own refreshing is off.
 *
 * <p>Relevance is Lucene's for what stands once in a text, and near it for what stands more often; it depends on
 * nothing else in the index.
 */
package org.zhengming.analytics.index.elasticsearch;
