/** Where items go that could not be read or analysed. */
package org.zhengming.jobs.deadletter;
