/**
 * Polite fetching over HTTP: robots.txt, a pause between two requests to one host, conditional requests, time and size
 * limits, retries that wait longer each time, and no way into private networks.
 *
 * <p>{@link org.zhengming.ingest.fetch.Fetcher} gives a {@link org.zhengming.ingest.fetch.FetchOutcome} for whatever a
 * server does. The addresses a host name resolves to are checked, and the connection goes to exactly the addresses that
 * were checked, so that a name cannot change its mind in between (DNS rebinding). java.net.http cannot be pinned like
 * this, hence Apache HttpClient.
 */
package org.zhengming.ingest.fetch;
