package org.zhengming.benchmarks;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What nobody can do without: reading the characters, and parsing the line they came in. */
final class Plain {

    private static final String TEXT = "text";

    private Plain() {}

    /** Every character of the text once, and nothing else: the limit for whoever looks at all of a text. */
    static Contender reading() {
        return (sample, index) -> {
            String text = sample.contents()[index];
            int sum = 0;
            for (int i = 0; i < text.length(); i++) {
                sum = sum * 31 + text.charAt(i);
            }
            return sum == 1;
        };
    }

    /** From the bytes of a line to the text in it, with Jackson's streaming parser. */
    static Contender parsing() {
        JsonFactory factory = new JsonFactory();
        return (sample, index) -> {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), sample.lines()[index])) {
                String text = "";
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING && TEXT.equals(parser.currentName())) {
                        text = parser.getString();
                    }
                }
                return text.isEmpty();
            }
        };
    }
}
