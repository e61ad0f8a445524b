/** The HTTP server and what it is made of; {@link org.zhengming.api.server.ApiServer} starts it. */
package org.zhengming.api.server;
