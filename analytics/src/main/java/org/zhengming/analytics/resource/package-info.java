/**
 * Word lists and tables that come with the analyser, as text files among its resources.
 * {@link org.zhengming.analytics.resource.ListFile} reads them; what the lines mean is told where they are used.
 */
package org.zhengming.analytics.resource;
