package org.zhengming.analytics.index.elasticsearch;

import org.zhengming.analytics.index.IndexedFinding;

/**
 * A document that the cluster will never take, however often it is sent.
 *
 * @param status HTTP status of the item, 400 to 499
 * @param type the cluster's name of the problem, such as {@code document_parsing_exception}; without the content
 */
public record RefusedDocument(IndexedFinding document, int status, String type) {}
