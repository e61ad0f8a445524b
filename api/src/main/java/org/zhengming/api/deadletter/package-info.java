/** Items that could not be read or analysed: looked at, and asked to be read again. */
package org.zhengming.api.deadletter;
