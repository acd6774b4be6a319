package io.crosswalk.routes.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What all answers outside the REST API have in common: safe headers, a role, problems as documents. */
final class Answers {

    private static final String NOTHING_ALLOWED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Answers() {
    }

    /** For every answer, of whatever address; a page that may show something widens its own policy. */
    static void safeHeaders(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_ALLOWED);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Whether the caller may see this; where not, the problem is already answered. */
    static boolean allows(Role needed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            problem(response, Refusal.unauthenticated().problem());
            return false;
        }
        if (!request.isUserInRole(needed.word())) {
            problem(response, Refusal.forbidden(needed).problem());
            return false;
        }
        return true;
    }

    static void problem(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Crosswalk\", charset=\"UTF-8\"");
        }
        bytes(response, Problem.MEDIA_TYPE, Json.MAPPER.writeValueAsBytes(problem));
    }

    static void bytes(HttpServletResponse response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
