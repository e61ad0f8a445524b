/**
 * ZIP in one form alone: stored, not compressed, one entry after the other with nothing between, no extra fields, no
 * comments, one fixed time. The same entries give the same bytes on every machine, every byte has one meaning, and
 * nothing can be hidden or grow while it is read.
 */
package org.zhengming.api.evidence.zip;
