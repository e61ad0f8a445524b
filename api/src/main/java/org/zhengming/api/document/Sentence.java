package org.zhengming.api.document;

/** What a document says: a fact with what it rests on, or a formula that states none. */
public sealed interface Sentence permits Grounded, Formula {

    String words();
}
