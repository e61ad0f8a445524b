/**
 * A real Elasticsearch node in a process of its own, for tests and measurements: {@link
 * org.zhengming.node.ElasticsearchNode} starts it from the server's own libraries, which are on nobody else's classpath.
 */
package org.zhengming.node;
