/** Searches that somebody keeps under a name, for themselves alone. They watch nothing and tell nobody. */
package org.zhengming.api.savedsearch;
