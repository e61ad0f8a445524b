/** A real Kafka broker for tests: a process of its own, on this machine. */
package org.zhengming.broker;
