/** Who did what, in a hash-chained log that shows every later change (design principle 8). */
package org.zhengming.api.audit;
