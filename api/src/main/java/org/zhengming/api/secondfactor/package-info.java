/** The second factor of local accounts (RFC 6238): codes of an app, recovery codes, and what is kept of them. */
package org.zhengming.api.secondfactor;
