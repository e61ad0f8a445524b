/**
 * Legal bases (法律依据) as data: one versioned catalogue, {@code catalogue.json}. Other packages hold an id such as
 * {@code law:s2.13} and never the words of a clause; texts for readers come from {@link
 * org.zhengming.api.legal.LegalCatalogue#cite}.
 *
 * <p>An id is {@code law:SOURCE.ARTICLE[.PARAGRAPH[.ITEM]]}. s1 to s5b are the regulations that the system was built
 * on; the laws carry their names. Nothing here is legal advice: whoever runs the system confirms it.
 */
package org.zhengming.api.legal;
