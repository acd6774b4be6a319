package io.crosswalk.routes.api;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.pipeline.RunRefused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong under {@code /api} into a problem document; what is our fault is logged under a reference. */
public final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 30;

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return answer(refusal.problem());
        }
        if (fault instanceof WebApplicationException routed) {
            return routed(routed.getResponse());
        }
        if (fault instanceof RunRefused busy) {
            return answer(Problem.of(409, busy.getMessage()));
        }
        if (fault instanceof TransientFault || fault instanceof PermanentFault) {
            LOG.warn("a request could not be answered: {}", fault.getMessage());
            return Response.fromResponse(answer(Problem.of(503, fault.getMessage()))).header("Retry-After", RETRY_SECONDS).build();
        }
        return answer(fault(fault));
    }

    /** Logs a fault of the product and gives the document that leads to the log, and nothing else, away. */
    static Problem fault(Throwable fault) {
        String reference = UUID.randomUUID().toString();
        LOG.error("a request failed, reference {}", reference, fault);
        return Problem.of(500, "A fault of the product; the log says more under the reference " + reference + ".");
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /** Keeps what routing found out (the status, {@code Allow}) and drops its text. */
    private static Response routed(Response found) {
        String detail = switch (found.getStatus()) {
            case 404 -> "Nothing lives at this address; /openapi lists what does.";
            case 405 -> "This address does not take that method.";
            case 406 -> "Answers are application/json.";
            case 415 -> "Send application/json.";
            default -> null;
        };
        Response.ResponseBuilder response = Response.fromResponse(answer(Problem.of(found.getStatus(), detail)));
        String allowed = found.getHeaderString("Allow");
        return allowed == null ? response.build() : response.header("Allow", allowed).build();
    }
}
