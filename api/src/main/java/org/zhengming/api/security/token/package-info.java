/** Tokens of an identity provider (OpenID Connect) in place of a session. */
package org.zhengming.api.security.token;
