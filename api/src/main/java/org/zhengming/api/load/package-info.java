/** How the server holds under load: bounded work, bounded rates, bounded memory. */
package org.zhengming.api.load;
