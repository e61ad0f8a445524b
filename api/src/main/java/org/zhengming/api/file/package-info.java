/** Files of the API's own that are whole after a kill at any moment. */
package org.zhengming.api.file;
