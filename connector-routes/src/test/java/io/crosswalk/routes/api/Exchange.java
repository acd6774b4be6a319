package io.crosswalk.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One HTTP request and its response without a server. */
final class Exchange {

    final Map<String, String> headers = new HashMap<>();
    int status = 200;
    String type;
    String loggedIn;
    Set<?> roles;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, Object> asked = new HashMap<>();
    private final Map<String, String> askedHeaders = new HashMap<>();
    private Role role;

    Exchange(String method, String servletPath, String pathInfo) {
        asked.put("getMethod", method);
        asked.put("getServletPath", servletPath);
        asked.put("getPathInfo", pathInfo);
        asked.put("getContextPath", "");
        asked.put("getProtocol", "HTTP/1.1");
    }

    Exchange with(String header, String value) {
        askedHeaders.put(header, value);
        return this;
    }

    Exchange as(Role caller) {
        role = caller;
        return this;
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(body.toByteArray());
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getHeader" -> askedHeaders.get(args[0]);
            case "getUserPrincipal" -> role == null ? null : (Principal) () -> "ops";
            case "isUserInRole" -> role != null && role.withLesser().contains(args[0]);
            default -> asked.get(name);
        });
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setStatus" -> status = (int) args[0];
                case "setHeader" -> headers.put((String) args[0], (String) args[1]);
                case "setContentType" -> type = (String) args[0];
                case "getOutputStream" -> {
                    return new Sink();
                }
                default -> {
                    return null;
                }
            }
            return null;
        });
    }

    HttpMessageContext context() {
        return fake(HttpMessageContext.class, (name, args) -> switch (name) {
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> {
                loggedIn = (String) args[0];
                roles = (Set<?>) args[1];
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> behaviour.answer(method.getName(), args)));
    }

    private interface Behaviour {
        Object answer(String method, Object[] args);
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nothing here waits");
        }
    }
}
