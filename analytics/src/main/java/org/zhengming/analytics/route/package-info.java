/** The path a person decides on, as suggested by what was found: see {@link org.zhengming.analytics.route.Router}. */
package org.zhengming.analytics.route;
