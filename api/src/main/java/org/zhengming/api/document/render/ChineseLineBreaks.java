package org.zhengming.api.document.render;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may end: after a Chinese character or a space, but not before a closing mark, after an opening one, or at
 * the end of a piece of text, to which the next may belong.
 */
final class ChineseLineBreaks implements SplitCharacter {

    private static final String NOT_FIRST = "，。、；：？！）】》〉」』”’…—％%,.;:?!)]}〕·";
    private static final String NOT_LAST = "（【《〈「『“‘([{〔";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] characters, PdfChunk[] chunks) {
        char here = characters[current];
        if (current + 1 < end && NOT_FIRST.indexOf(characters[current + 1]) >= 0) {
            return false;
        }
        if (NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        if (current + 1 == end && here > ' ') {
            // What follows is another piece, such as the number by which a sentence points to what it rests on.
            return false;
        }
        return here <= ' '
                || here == '-'
                || here == '/'
                || here == '&'
                || here == '?'
                || here == '='
                || isWide(here)
                || current + 1 < end && isWide(characters[current + 1]);
    }

    private static boolean isWide(char c) {
        return c >= 0x2e80 && c < 0xd800 || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xff60;
    }
}
