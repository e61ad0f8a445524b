package org.zhengming.jobs.stream;

import java.io.IOException;
import java.io.Serializable;

/** Opens what encrypts unmasked content, where it is used. Travels with the job's graph; the key does not. */
public interface SealFactory extends Serializable {

    /** Encrypts a text. */
    interface Seal {
        byte[] seal(String text);
    }

    /** Opens the seal with its key. */
    Seal open() throws IOException;
}
