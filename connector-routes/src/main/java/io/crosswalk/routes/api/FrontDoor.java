package io.crosswalk.routes.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody gets past without being recognised; {@code /health} alone is open. Every request comes by here, whatever it asks
 * for, and nothing is remembered between requests.
 */
@ApplicationScoped
public class FrontDoor implements HttpAuthenticationMechanism {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Users users;

    /** For the server's proxies only. */
    protected FrontDoor() {
        this(null);
    }

    @Inject
    public FrontDoor(Users users) {
        this.users = users;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        Answers.safeHeaders(response);
        if (HealthPage.PATH.equals(request.getServletPath()) && request.getPathInfo() == null) {
            return context.doNothing();
        }
        Optional<Users.Caller> caller = users.recognise(request.getHeader("Authorization"));
        if (caller.isEmpty()) {
            return refuse(response, Refusal.unauthenticated());
        }
        if (!HARMLESS.contains(request.getMethod()) && fromAnotherSite(request)) {
            return refuse(response, new Refusal(403, "A page of another site may not act here."));
        }
        return context.notifyContainerAboutLogin(caller.get().name(), caller.get().roles());
    }

    /** A browser sends the password along, whoever wrote the page: so a page of ours must have asked. */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !String.valueOf(URI.create(origin).getRawAuthority()).equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, Refusal refusal) throws AuthenticationException {
        try {
            Answers.problem(response, refusal.problem());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("the refusal could not be sent", e);
        }
    }
}
