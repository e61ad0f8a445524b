/** Who may see what: accounts, roles, sessions, and the checks that every request passes. */
package org.zhengming.api.security;
