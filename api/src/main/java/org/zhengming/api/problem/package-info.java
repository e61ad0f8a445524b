/** Failures as problem details (RFC 9457) in the reader's language. */
package org.zhengming.api.problem;
