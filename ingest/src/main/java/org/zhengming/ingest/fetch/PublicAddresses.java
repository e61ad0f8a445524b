package org.zhengming.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from all others, after the special-purpose registries of IANA (RFC 6890 and
 * its successors). Cloud metadata services live in link-local, unique-local and shared address space and so count as
 * not public.
 */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** Whether it is an address of the public internet. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address ignored -> isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
            case Inet6Address ignored -> isPublic6(bytes);
            default -> false;
        };
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean special = a == 0
                || a == 100 && b >= 64 && b < 128
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 240;
        return !special;
    }

    /** Global unicast is 2000::/3; addresses that carry an IPv4 address are as public as that one. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        if (first == 0x2002) {
            return carriesPublic(bytes, 2);
        }
        if (first == 0x0064 && second == 0xFF9B) {
            return carriesPublic(bytes, 12);
        }
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8) || first == 0x3FFF;
        return (first & 0xE000) == 0x2000 && !special;
    }

    private static boolean carriesPublic(byte[] bytes, int from) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
