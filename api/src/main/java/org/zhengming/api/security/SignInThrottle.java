package org.zhengming.api.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.zhengming.api.load.AttemptLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** Slows guessing of passwords: failures are limited for every account and for every address they come from. */
public final class SignInThrottle {

    private static final int MOST_KEYS = 10_000;

    private final AttemptLimit byAccount;
    private final AttemptLimit byAddress;

    public SignInThrottle(int perAccount, int perAddress, Duration window, InstantSource clock) {
        this.byAccount = new AttemptLimit(perAccount, window, MOST_KEYS, clock);
        this.byAddress = new AttemptLimit(perAddress, window, MOST_KEYS, clock);
    }

    /** @throws ApiException {@link ProblemCode#SIGN_IN_THROTTLED} */
    void attempt(String username, String address) {
        byAddress.attempt(address).ifPresent(SignInThrottle::refuse);
        byAccount.attempt(username).ifPresent(SignInThrottle::refuse);
    }

    void succeeded(String username, String address) {
        byAccount.forget(username);
        byAddress.takeBack(address);
    }

    /** The password was right; whether the whole sign-in is, a code will show. */
    void halfway(String username, String address) {
        byAccount.takeBack(username);
        byAddress.takeBack(address);
    }

    private static void refuse(Duration wait) {
        throw ApiException.later(ProblemCode.SIGN_IN_THROTTLED, wait);
    }

    /** One reader's address; of IPv6 the network of 64 bits, all of which usually is one reader's. */
    public static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
