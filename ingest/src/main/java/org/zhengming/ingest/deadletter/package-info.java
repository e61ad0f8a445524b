/**
 * Dead letters where they are kept: listed, and asked to be replayed. A letter holds position and hash, never the item,
 * and so does a replay: the item is read again from its source.
 */
package org.zhengming.ingest.deadletter;
