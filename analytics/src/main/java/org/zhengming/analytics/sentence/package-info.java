/**
 * The shape of a text: its sentences and clauses, the word groups that occur in it, and who is spoken of where. Leak and
 * speech detectors ask this one view instead of searching the text themselves.
 */
package org.zhengming.analytics.sentence;
