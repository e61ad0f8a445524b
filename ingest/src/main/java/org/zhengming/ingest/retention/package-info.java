/** What was deleted because its time was over, and the proof of it. */
package org.zhengming.ingest.retention;
