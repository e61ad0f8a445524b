/**
 * Documents (文书): one model, {@link org.zhengming.api.document.OfficialDocument}, which {@code document.render} turns
 * into DOCX, PDF and HTML, and which the templates of {@code document.template} fill.
 *
 * <p>What a document says is either a {@link org.zhengming.api.document.Grounded} sentence, which cites what it rests
 * on, or a {@link org.zhengming.api.document.Formula} of the bundle {@code formulas}, which states no fact. There is no
 * third way for words to get in, and {@link org.zhengming.api.document.CheckedText} lets no private number and no
 * account name pass. Official documents are in Chinese whatever the reader's language.
 */
package org.zhengming.api.document;
