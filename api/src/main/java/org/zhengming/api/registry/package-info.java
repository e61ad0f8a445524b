/** The registry of the protected replaced from the pages: checked first, compared with the one in force, then adopted. */
package org.zhengming.api.registry;
