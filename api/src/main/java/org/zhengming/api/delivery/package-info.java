/**
 * Notices brought to people and programs: kept in files until they are delivered, at least once, or given up. A notice
 * holds ids and counts; what it says of a post is read from the index, masked, when it is sent.
 */
package org.zhengming.api.delivery;
