package io.crosswalk.core.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a text is an http(s) address that carries no secret; never repeats it, because it may. */
final class HttpAddress {

    private static final Pattern SECRET_QUERY =
            Pattern.compile("(?i)(^|.*[&;])[^=&;]*(token|secret|passw|api_?-?key|signature)[^=&;]*=.*");

    private HttpAddress() {
    }

    static Optional<Complaint> complaint(String value) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            return Optional.of(new Complaint("not an address", "for example https://erp.example/api/v1"));
        }
        if (!("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())) || uri.getRawAuthority() == null) {
            return Optional.of(new Complaint("not an http or https address", "for example https://erp.example/api/v1"));
        }
        if (uri.getRawAuthority().contains("@") || uri.getRawQuery() != null && SECRET_QUERY.matcher(uri.getRawQuery()).matches()) {
            return Optional.of(new Complaint("the address carries a secret", "take it out and use credentialRef: env:NAME"));
        }
        return uri.getHost() == null || uri.getPort() > 65535
                ? Optional.of(new Complaint("the address has no valid host and port", "for example https://erp.example:8443/api/v1"))
                : Optional.empty();
    }
}
