/** Stories: the posts about one happening, when they came and how far they spread. */
package org.zhengming.api.story;
