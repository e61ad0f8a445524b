package org.zhengming.api.security;

/**
 * A secret to be put into an authenticator app; shown once and not good for anything until a code confirms it.
 *
 * @param secret in Base32, to be typed in
 * @param uri {@code otpauth://totp/…}, which apps open
 */
public record SecondFactorSecret(String secret, String uri) {

    @Override
    public String toString() {
        return "SecondFactorSecret[]";
    }
}
