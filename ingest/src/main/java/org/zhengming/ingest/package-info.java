/**
 * The outside world turned into {@link org.zhengming.ingest.Post}s.
 *
 * <p>Whatever a source holds, reading it gives {@link org.zhengming.ingest.ReadOutcome}s: a post, or a
 * {@link org.zhengming.ingest.DeadLetter} that says where the unreadable bytes are and proves which they were. Broken
 * input is never an exception and never silence. An {@link java.io.IOException} is left for what it means: the storage
 * or the network failed, try again.
 *
 * <ul>
 *   <li>{@code export}: files that crawlers and other systems export
 *   <li>{@code feed}: RSS, Atom, JSON Feed
 *   <li>{@code page}: a news page's article without the page around it
 *   <li>{@code fetch}: polite fetching over HTTP
 *   <li>{@code source}: the configuration file, and one poll of a feed or of pages
 * </ul>
 *
 * <p>Nothing here knows Flink or Spring or keeps static state. Everything blocks; whoever calls decides on threads.
 */
package org.zhengming.ingest;
