package org.zhengming.api.evidence.seal;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider of SM2, SM3 and CMS. Handed over by value, never registered for the whole program. */
public final class Crypto {

    public static final Provider PROVIDER = new BouncyCastleProvider();

    private Crypto() {}
}
