/**
 * Who is protected and where they serve. {@link org.zhengming.analytics.registry.RegistryReader} reads the contract's
 * JSON Lines and names everything wrong in a file; {@link org.zhengming.analytics.registry.Registry} is immutable.
 */
package org.zhengming.analytics.registry;
