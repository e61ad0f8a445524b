/** Copies of captured items with parts covered. The original is never touched. */
package org.zhengming.api.evidence.redact;
