/** The route policy as those who watch over the system read it. Changing it stays with the operators' file. */
package org.zhengming.api.policy;
