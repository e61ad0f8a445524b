package org.zhengming.api.evidence.record;

import java.time.Instant;
import java.util.List;

/**
 * One request and its answer, without their bytes.
 *
 * @param resolved every address that the host name gave
 * @param address the one that was connected to
 * @param tls {@code null} for plain HTTP
 * @param serverDate the answer's Date header as it stands, or {@code null}
 * @param location where a redirect leads, as it stands, or {@code null}
 */
public record Exchange(
        String url,
        List<String> resolved,
        String address,
        int port,
        Tls tls,
        Instant startedAt,
        Instant endedAt,
        int status,
        String serverDate,
        String location) {

    public Exchange {
        resolved = List.copyOf(resolved);
    }

    /**
     * @param trusted whether the certificates lead to an authority this machine trusts, for this host and time
     * @param problem why not, or {@code null}
     * @param chain the server's own certificate first
     */
    public record Tls(String protocol, String cipher, boolean trusted, String problem, List<Certificate> chain) {
        public Tls {
            chain = List.copyOf(chain);
        }
    }

    /**
     * @param serial hexadecimal
     * @param sha256 of its DER form, hexadecimal
     * @param pem the certificate itself
     */
    public record Certificate(
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            String sha256,
            String pem) {}
}
