/**
 * Templates of documents. Each takes a record and gives an {@link org.zhengming.api.document.OfficialDocument}; a part
 * with nothing to tell says so. No record has a place for whoever wrote a post, nor for a private value.
 */
package org.zhengming.api.document.template;
