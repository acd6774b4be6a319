package io.crosswalk.routes.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The server's own errors, outside the REST API, as problem documents instead of its pages. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.safeHeaders(response);
        Answers.problem(response, problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)));
    }

    static Problem problem(Object status, Object fault) {
        if (fault instanceof Throwable thrown) {
            return Problems.fault(thrown);
        }
        return status instanceof Integer known && known >= 400
                ? Problem.of(known, known == 404 ? "Nothing lives at this address." : null)
                : Problem.of(404, "Nothing lives at this address.");
    }
}
