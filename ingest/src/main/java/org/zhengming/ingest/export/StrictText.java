package org.zhengming.ingest.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;

/** Decoding that reports bytes which are not text instead of replacing them. */
final class StrictText {

    private StrictText() {}

    /** @throws ItemRejected ENCODING when a byte sequence is none of {@code charset} */
    static String decode(byte[] bytes, Charset charset) throws ItemRejected {
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') >= 0 && !decodes(bytes, charset)) {
            throw new ItemRejected(RejectReason.ENCODING, "The bytes are not valid " + charset.name() + " text.");
        }
        return text;
    }

    static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
