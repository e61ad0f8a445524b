/** What an auditor works with: the log searched, and its chain checked. */
package org.zhengming.api.inspection;
