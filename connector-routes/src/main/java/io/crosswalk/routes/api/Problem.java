package io.crosswalk.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not carried out, as a problem document of RFC 9457. Never holds a stack trace or a secret.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param detail what happened and what to do, or null where the title says it all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail);
    }
}
