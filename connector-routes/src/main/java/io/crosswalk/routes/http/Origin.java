package io.crosswalk.routes.http;

import io.crosswalk.core.fault.PermanentFault;
import java.net.URI;

/** Scheme, host and port of an address: the border that no credential crosses. */
public final class Origin {

    private Origin() {
    }

    /** Whether two addresses lie on the same scheme, host and port. */
    public static boolean same(URI a, URI b) {
        return a.getScheme() != null && a.getHost() != null && a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost()) && port(a) == port(b);
    }

    static URI checked(URI address) {
        String scheme = address.getScheme();
        if (scheme == null || address.getHost() == null || !scheme.matches("(?i)https?")) {
            throw new PermanentFault("the url " + Redaction.address(address.toString())
                    + " is not a complete http or https address");
        }
        if (address.getRawUserInfo() != null) {
            throw new PermanentFault("the url of " + address.getHost()
                    + " contains a user name or password; give them by credentialRef");
        }
        return address;
    }

    static URI resolve(URI base, String target) {
        try {
            if (target.matches("(?i)https?://.*")) {
                return checked(URI.create(target));
            }
            String start = base.toString();
            String rest = target.startsWith("/") ? target.substring(1) : target;
            if (rest.isEmpty() || rest.startsWith("?")) {
                return URI.create(start + rest);
            }
            return URI.create(start.endsWith("/") ? start + rest : start + "/" + rest);
        } catch (IllegalArgumentException e) {
            throw new PermanentFault("the address " + Redaction.address(target) + " is not a valid URL; encode special characters");
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
