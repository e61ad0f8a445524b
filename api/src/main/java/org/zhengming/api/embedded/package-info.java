/**
 * Everything in one process: the job (Flink, local), the index (Lucene), the HTTP server and the pages. {@link
 * org.zhengming.api.embedded.AllInOne} starts them from one configuration.
 */
package org.zhengming.api.embedded;
