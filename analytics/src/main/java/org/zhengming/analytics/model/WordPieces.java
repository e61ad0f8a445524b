package org.zhengming.analytics.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Cuts text into the pieces of a BERT vocabulary: each ideograph and each punctuation mark alone, other words into the
 * longest known pieces (Devlin et al. 2019; Wu et al. 2016). Follows the encoder's own tokenizer file: no lower casing.
 * Immutable.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String INSIDE = "##";

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;

    /** @param tokenizer the tokenizer file of the encoder, with {@code model.vocab} */
    WordPieces(JsonNode tokenizer) {
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        unknown = vocabulary.get("[UNK]");
    }

    int id(String piece) {
        return vocabulary.get(piece);
    }

    Tokens cut(String text) {
        Pieces pieces = new Pieces(text);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (standsAlone(codePoint)) {
                pieces.word(at, end);
            } else if (!isBlank(codePoint)) {
                end = wordEnd(text, end);
                pieces.word(at, end);
            }
            at = end;
        }
        return pieces.tokens();
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (standsAlone(codePoint) || isBlank(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean standsAlone(int codePoint) {
        return Character.isIdeographic(codePoint) && !isKana(codePoint) || isPunctuation(codePoint);
    }

    private static boolean isKana(int codePoint) {
        return codePoint == 0x3006 || codePoint == 0x3007 || codePoint >= 0x3021 && codePoint <= 0x303a;
    }

    private static boolean isPunctuation(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint > ' ' && !Character.isLetterOrDigit(codePoint) && codePoint != 0x7f;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private final class Pieces {

        private final String text;
        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        Pieces(String text) {
            this.text = text;
        }

        void word(int start, int end) {
            int before = size;
            if (end - start > LONGEST_WORD || !cutWord(start, end)) {
                size = before;
                add(unknown, start, end);
            }
        }

        private boolean cutWord(int start, int end) {
            int at = start;
            while (at < end) {
                int to = end;
                Integer id = null;
                while (to > at && id == null) {
                    String piece = text.substring(at, to);
                    id = vocabulary.get(at == start ? piece : INSIDE + piece);
                    to = id == null ? to - 1 : to;
                }
                if (id == null) {
                    return false;
                }
                add(id, at, to);
                at = to;
            }
            return true;
        }

        private void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size] = end;
            size++;
        }

        Tokens tokens() {
            return new Tokens(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
