package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackServerIT {

    @Test
    void saysWhenTheSandboxItselfFails() {
        try (LoopbackServer server = new LoopbackServer("broken", 0, (call, fault) -> {
            throw new IllegalStateException("a mistake in the simulator");
        })) {
            HttpResponse<String> answer = Http.get(server.root() + "/x", Map.of());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("the sandbox itself failed").doesNotContain("a mistake");
            assertThat(server.requests()).containsExactly(new Request("GET", "/x", 500));
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        try (LoopbackServer server = new LoopbackServer("quiet", 0, (call, fault) -> Answer.json(200, Json.object()))) {
            int port = URI.create(server.root()).getPort();

            assertThat(Http.get("http://127.0.0.1:" + port, Map.of()).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(IOException.class);
        }
    }
}
