package io.crosswalk.routes.http;

import static io.crosswalk.routes.http.Peer.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.SecretRef;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallerIT {

    private static final String SECRET = "s3cr3t-t0ken";

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @Test
    void returnsStatusHeadersAndBody() {
        try (Peer peer = new Peer(x -> {
            x.getResponseHeaders().set("X-Total", "7");
            say(x, 200, "{\"a\":1}");
        }); HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            HttpAnswer answer = caller.call(HttpAsk.get("hardware").query("q", "a b&c"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"a\":1}");
            assertThat(answer.header("x-total")).contains("7");
            assertThat(peer.asked()).containsExactly("GET /api/hardware?q=a%20b%26c");
            assertThat(caller.calls()).isEqualTo(1);
        }
    }

    @Test
    void repeatsAGetAfterAServerFaultAndThenReturnsTheAnswer() {
        AtomicInteger count = new AtomicInteger();
        try (Peer peer = new Peer(x -> say(x, count.incrementAndGet() < 3 ? 503 : 200, "x"));
                HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            assertThat(caller.call(HttpAsk.get("a")).status()).isEqualTo(200);
            assertThat(caller.calls()).isEqualTo(3);
            assertThat(time.slept()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void neverRepeatsAPostAfterAServerFault() {
        try (Peer peer = new Peer(x -> say(x, 500, "oops")); HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            HttpAnswer answer = caller.call(HttpAsk.json("POST", "a", "{}"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(peer.asked()).hasSize(1);
            assertThatThrownBy(answer::orFault).isInstanceOf(TransientFault.class).hasMessageContaining("oops");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void waitsForAThrottleAsLongAsItAsksAndSendsAgain(String method) {
        AtomicInteger count = new AtomicInteger();
        try (Peer peer = new Peer(x -> {
            x.getResponseHeaders().set("Retry-After", "17");
            say(x, count.incrementAndGet() == 1 ? 429 : 200, "x");
        }); HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            assertThat(caller.call(HttpAsk.json(method, "a", "{}")).status()).isEqualTo(200);
            assertThat(time.slept()).isEqualTo(Duration.ofSeconds(17));
        }
    }

    @Test
    void spendsAtMostTwoMinutesOnAnAbsurdThrottle() {
        try (Peer peer = new Peer(x -> say(x, 429, "{\"status\":\"error\",\"retryAfter\":367946340}"));
                HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            assertThat(caller.call(HttpAsk.get("a")).throttled()).isTrue();
            assertThat(time.slept()).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void leavesRefusedCredentialsToTheCaller() {
        try (Peer peer = new Peer(x -> say(x, 401, "no " + SECRET)); HttpCaller caller = caller(peer.url(), HttpAuth.bearer(secret()))) {
            HttpAnswer answer = caller.call(HttpAsk.get("a"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(peer.asked()).hasSize(1);
            assertThatThrownBy(answer::orFault).isInstanceOf(PermanentFault.class).hasMessageNotContaining(SECRET)
                    .hasMessageContaining("credential was refused");
        }
    }

    @Test
    void takesADeadServerForATransientFault() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        try (HttpCaller caller = caller(URI.create("http://127.0.0.1:" + port), HttpAuth.none())) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a?token=" + SECRET))).isInstanceOf(TransientFault.class)
                    .hasMessageContaining("nothing answers there").hasMessageNotContaining(SECRET);
            assertThat(caller.calls()).isEqualTo(4);
        }
    }

    @Test
    void givesUpABodyThatStalls() {
        CountDownLatch release = new CountDownLatch(1);
        try (Peer peer = new Peer(x -> {
            x.sendResponseHeaders(200, 100);
            x.getResponseBody().write('x');
            x.getResponseBody().flush();
            await(release);
        }); HttpCaller caller = new HttpCaller(peer.url(), HttpAuth.none(), Throttle.unlimited(time, time),
                HttpLimits.standard().withAnswer(Duration.ofMillis(300)).withAttempts(1), time)) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(TransientFault.class)
                    .hasMessageContaining("no complete answer");
            release.countDown();
        }
    }

    @Test
    void refusesAnAnswerBeyondTheSizeLimitAlsoWhenItIsZipped() {
        try (Peer peer = new Peer(x -> {
            if (x.getRequestURI().getPath().endsWith("zip")) {
                x.getResponseHeaders().set("Content-Encoding", "gzip");
                byte[] bomb = zipped(new byte[5000]);
                x.sendResponseHeaders(200, bomb.length);
                x.getResponseBody().write(bomb);
            } else {
                say(x, 200, "x".repeat(x.getRequestURI().getPath().endsWith("fits") ? 1000 : 1001));
            }
        }); HttpCaller caller = new HttpCaller(peer.url(), HttpAuth.none(), Throttle.unlimited(time, time),
                HttpLimits.standard().withBytes(1000), time)) {
            assertThat(caller.call(HttpAsk.get("fits")).body()).hasSize(1000);
            assertThatThrownBy(() -> caller.call(HttpAsk.get("large"))).isInstanceOf(PermanentFault.class).hasMessageContaining("1000 bytes");
            assertThatThrownBy(() -> caller.call(HttpAsk.get("zip"))).isInstanceOf(PermanentFault.class).hasMessageContaining("1000 bytes");
        }
    }

    @Test
    void followsARedirectOnTheSameHostWithTheCredential() {
        try (Peer peer = new Peer(x -> {
            if (x.getRequestURI().getPath().endsWith("/old")) {
                x.getResponseHeaders().set("Location", "/api/new");
                say(x, 302, "");
            } else {
                say(x, 200, x.getRequestHeaders().getFirst("Authorization"));
            }
        }); HttpCaller caller = caller(peer.url(), HttpAuth.bearer(secret()))) {
            assertThat(caller.call(HttpAsk.get("old")).text()).isEqualTo("Bearer " + SECRET);
        }
    }

    @Test
    void neverFollowsARedirectToAnotherHostNorAsksOneDirectly() {
        try (Peer other = new Peer(x -> say(x, 200, "stolen"));
                Peer peer = new Peer(x -> {
                    x.getResponseHeaders().set("Location", other.url().toString());
                    say(x, 302, "");
                }); HttpCaller caller = caller(peer.url(), HttpAuth.bearer(secret()))) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class).hasMessageContaining("another host");
            assertThatThrownBy(() -> caller.call(HttpAsk.get(other.url().toString()))).isInstanceOf(PermanentFault.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void endsARedirectThatRunsInCircles() {
        try (Peer peer = new Peer(x -> {
            x.getResponseHeaders().set("Location", "/api/a");
            say(x, 302, "");
        }); HttpCaller caller = caller(peer.url(), HttpAuth.none())) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class).hasMessageContaining("redirects more than");
        }
    }

    @Test
    void neverQuotesACredentialThatCannotBeSent() throws IOException {
        Path file = Files.writeString(folder.resolve("bad"), "s3cr3t\nsecond-line");
        try (Peer peer = new Peer(x -> say(x, 200, "x"));
                HttpCaller caller = caller(peer.url(), HttpAuth.apiKey("X-API-Key", new SecretRef("file:" + file)))) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class).hasNoCause()
                    .hasMessageNotContaining("s3cr3t").hasMessageContaining("line break");
        }
    }

    @Test
    void fetchesATokenOnceAndAgainWhenItExpiresOrIsRefused() {
        AtomicInteger tokens = new AtomicInteger();
        try (Peer peer = new Peer(x -> {
            if (x.getRequestURI().getPath().endsWith("/token")) {
                say(x, 200, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":600}");
            } else {
                boolean fresh = "Bearer t1".equals(x.getRequestHeaders().getFirst("Authorization")) && tokens.get() == 1
                        && !x.getRequestURI().getPath().endsWith("/revoked") || tokens.get() > 1;
                say(x, fresh ? 200 : 401, "");
            }
        }); HttpCaller caller = caller(peer.url(), HttpAuth.oauth2(URI.create(peer.url() + "/token"), "id", secret(), null, time))) {
            assertThat(caller.call(HttpAsk.get("a")).status()).isEqualTo(200);
            assertThat(caller.call(HttpAsk.get("b")).status()).isEqualTo(200);
            assertThat(tokens).hasValue(1);

            assertThat(caller.call(HttpAsk.get("revoked")).status()).isEqualTo(200);
            assertThat(tokens).hasValue(2);

            time.sleep(Duration.ofSeconds(580));
            assertThat(caller.call(HttpAsk.get("c")).status()).isEqualTo(200);
            assertThat(tokens).hasValue(3);
            assertThat(caller.calls()).isEqualTo(peer.asked().size());
        }
    }

    @Test
    void saysThatTheTokenEndpointRefusedTheClient() {
        try (Peer peer = new Peer(x -> say(x, 401, SECRET));
                HttpCaller caller = caller(peer.url(), HttpAuth.oauth2(URI.create(peer.url() + "/token"), "id", secret(), null, time))) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class)
                    .hasMessageContaining("token endpoint").hasMessageNotContaining(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "http://user:pw@host/", "/relative"})
    void refusesAnAddressThatIsNotPlainHttp(String url) {
        assertThatThrownBy(() -> caller(URI.create(url), HttpAuth.none())).isInstanceOf(PermanentFault.class).hasMessageNotContaining("pw");
    }

    private SecretRef secret() {
        try {
            return new SecretRef("file:" + Files.writeString(folder.resolve("secret"), SECRET + "\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpCaller caller(URI base, HttpAuth auth) {
        return new HttpCaller(base, auth, Throttle.unlimited(time, time), HttpLimits.standard(), time);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
