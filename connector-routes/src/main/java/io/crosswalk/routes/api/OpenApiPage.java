package io.crosswalk.routes.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The description of the REST API for programs: YAML, or JSON for those who ask for it. */
@WebServlet("/openapi")
public class OpenApiPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.allows(Role.VIEWER, request, response)) {
            return;
        }
        if (wantsJson(request.getHeader("Accept"), request.getParameter("format"))) {
            Answers.bytes(response, "application/json", json());
        } else {
            Answers.bytes(response, "application/yaml", yaml());
        }
    }

    static boolean wantsJson(String accept, String format) {
        return format != null ? format.equalsIgnoreCase("json") : accept != null && accept.toLowerCase(Locale.ROOT).contains("json");
    }

    static byte[] yaml() throws IOException {
        try (InputStream in = OpenApiPage.class.getResourceAsStream("openapi.yaml")) {
            return in.readAllBytes();
        }
    }

    static byte[] json() throws IOException {
        return Json.MAPPER.writeValueAsBytes(new ObjectMapper(new YAMLFactory()).readTree(yaml()));
    }
}
