/** Papers (文书): the document that a case leads to, a statement or a letter, written from what the case holds. */
package org.zhengming.api.paper;
