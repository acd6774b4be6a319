package io.crosswalk.routes.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Whoever comes without an address in mind is shown the runs. */
@WebServlet("")
public final class FrontPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Location", request.getContextPath() + "/reports/");
        response.setStatus(HttpServletResponse.SC_FOUND);
    }
}
