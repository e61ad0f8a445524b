/**
 * Reading a page of the web so that what was read can be shown later: the bytes as they passed, the addresses, the
 * certificates, a picture. No way into private networks: a host's addresses are checked and exactly those connected to,
 * at every redirect and for everything the browser asks for.
 */
package org.zhengming.api.evidence.capture;
