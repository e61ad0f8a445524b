/** What a source usually does, so that its silence can be told from its quiet hours. */
package org.zhengming.ingest.habit;
