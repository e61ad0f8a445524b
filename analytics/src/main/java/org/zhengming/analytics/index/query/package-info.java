/**
 * What every engine shares: the query language, the text as search sees it, highlights, cursors and time buckets. No
 * engine appears here, so that two of them give the same answers.
 *
 * <h2>The query language</h2>
 *
 * <table>
 * <caption>What can be written</caption>
 * <tr><th>written</th><th>finds</th></tr>
 * <tr><td>{@code 法院}</td><td>the characters one after the other, in any script or width they may be written in, blanks
 *     between them passed over</td></tr>
 * <tr><td>{@code 法院 开庭}, {@code 法院 AND 开庭}, {@code 法院 && 开庭}</td><td>both</td></tr>
 * <tr><td>{@code 法院 OR 法庭}, {@code 法院 || 法庭}</td><td>either; binds less than AND</td></tr>
 * <tr><td>{@code NOT 通报}, {@code !通报}</td><td>what has it not; may stand alone; binds more than AND</td></tr>
 * <tr><td>{@code (法院 OR 法庭) 开庭}</td><td>as grouped</td></tr>
 * <tr><td>{@code "你好，世界"}</td><td>the phrase; punctuation in it stands for any punctuation</td></tr>
 * <tr><td>{@code title:通报}, {@code title:"情况通报"}</td><td>in the title alone</td></tr>
 * <tr><td>{@code route:FACT_CHECK}, {@code person:"a b"}</td><td>what carries the value of a
 *     {@link org.zhengming.analytics.index.Facet}</td></tr>
 * <tr><td>{@code 路径:移送研判}, {@code 标题:通报}</td><td>the same in the words of {@code query-words.properties}; any
 *     other Chinese before a colon is text</td></tr>
 * </table>
 *
 * Operators are in capitals. Marks of a Chinese keyboard do as well: {@code “ ” 「 」 『 』 （ ） ：}. A run of more than
 * eight Chinese characters without quotes is taken for a sentence and cut into words, all of which must be there.
 * There are no wildcards, patterns or similar spellings. A query is at most
 * {@value org.zhengming.analytics.index.query.QueryParser#MAX_LENGTH} code units long,
 * {@value org.zhengming.analytics.index.query.QueryParser#MAX_DEPTH} levels deep and has at most
 * {@value org.zhengming.analytics.index.query.QueryParser#MAX_TERMS} terms.
 *
 * <h2>From text to match</h2>
 *
 * {@link org.zhengming.analytics.index.query.TextUnits} turns a text, or a query's phrase, into units of its normalised
 * form: a Chinese character, a run of letters or digits, or a break. A phrase matches where its units stand one after
 * the other; that alone decides, in every engine, and {@link org.zhengming.analytics.index.query.Highlighter} finds the
 * same places in the text as it was written. {@link org.zhengming.analytics.index.query.SearchTokens} holds what an
 * engine indexes; the words of {@link org.zhengming.analytics.index.query.WordSegmenter} in it only rank.
 */
package org.zhengming.analytics.index.query;
