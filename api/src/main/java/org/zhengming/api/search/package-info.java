/** Searching findings and looking at one; names and sentences beside ids and codes. */
package org.zhengming.api.search;
