/** The command line: {@link org.zhengming.api.command.Zhengming} and one class a command. */
package org.zhengming.api.command;
