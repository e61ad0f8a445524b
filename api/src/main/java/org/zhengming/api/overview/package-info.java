/** Statistics of what came in. */
package org.zhengming.api.overview;
