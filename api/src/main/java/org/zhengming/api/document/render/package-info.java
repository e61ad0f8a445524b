/**
 * Writes documents as DOCX, PDF and HTML. Pages follow the format of official documents (GB/T 9704-2012) as far as the
 * fonts at hand allow: A4, 37 mm above, 35 mm below, 28 mm left, 26 mm right; title of size 2 (22 pt), text of size 3
 * (16 pt), 28 pt a line.
 */
package org.zhengming.api.document.render;
