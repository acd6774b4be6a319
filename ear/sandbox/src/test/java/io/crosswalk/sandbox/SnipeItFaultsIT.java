package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnipeItFaultsIT {

    private static final String NEW_ASSET = "{\"model_id\":1,\"status_id\":2,\"asset_tag\":\"%s\"}";

    private SnipeItSandbox sandbox;

    @BeforeEach
    void furnish() {
        open(SnipeItOptions.version8());
    }

    private void open(SnipeItOptions options) {
        sandbox = SnipeItSandbox.start(options);
        sandbox.add("models", Map.of("name", "X100", "category_id", 1));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> get() {
        return Http.get(sandbox.url() + "/hardware", Http.bearer(sandbox.token()));
    }

    private HttpResponse<String> post(String tag) throws IOException {
        return Http.send("POST", sandbox.url() + "/hardware", Http.bearer(sandbox.token()), NEW_ASSET.formatted(tag));
    }

    @Test
    void throttlesInThreeShapes() {
        sandbox.inject(new Fault.Throttled(ThrottleShape.TEXT, 5));
        sandbox.inject(new Fault.Throttled(ThrottleShape.NUMBER, 5));
        sandbox.inject(new Fault.Throttled(ThrottleShape.RETRY_AFTER, 367_946_340));

        HttpResponse<String> text = get();
        HttpResponse<String> number = get();
        HttpResponse<String> header = get();

        assertThat(text.statusCode()).isEqualTo(429);
        assertThat(text.body()).isEqualTo("{\"status\":\"error\",\"messages\":\"Too many requests\",\"payload\":null}");
        assertThat(text.headers().firstValue("Retry-After")).isEmpty();
        assertThat(number.body()).isEqualTo("{\"status\":\"error\",\"messages\":429,\"payload\":null}");
        assertThat(header.body()).contains("\"status_code\":429,\"retryAfter\":367946340");
        assertThat(header.headers().firstValue("Retry-After")).hasValue("367946340");
        assertThat(get().statusCode()).isEqualTo(200);
    }

    @Test
    void allowsSoManyRequestsAMinuteAndNoMore() {
        sandbox.close();
        open(SnipeItOptions.version8().withLimit(2, ThrottleShape.RETRY_AFTER).withClock(Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC)));

        assertThat(get().headers().firstValue("X-RateLimit-Remaining")).hasValue("1");
        assertThat(get().statusCode()).isEqualTo(200);
        assertThat(get().statusCode()).isEqualTo(429);
    }

    @Test
    void appliesAWriteWhoseAnswerIsLost() throws IOException {
        sandbox.inject(new Fault.DroppedAfterApplying("POST"));
        sandbox.inject(new Fault.FailedAfterApplying("POST"));

        assertThatThrownBy(() -> post("T1")).isInstanceOf(IOException.class);
        assertThat(post("T2").statusCode()).isEqualTo(500);

        assertThat(sandbox.assets()).extracting(SnipeItAsset::tag).containsExactly("T1", "T2");
        assertThat(sandbox.writes()).isEqualTo(2);
    }

    @Test
    void doesNotApplyAWriteThatNeverArrived() throws IOException {
        sandbox.inject(new Fault.DroppedBefore("POST"));
        sandbox.inject(new Fault.ServerError(503));

        assertThatThrownBy(() -> post("T1")).isInstanceOf(IOException.class);
        assertThat(post("T2").statusCode()).isEqualTo(503);

        assertThat(sandbox.assets()).isEmpty();
        assertThat(sandbox.writes()).isZero();
    }

    @Test
    void keepsAFaultForTheMethodItIsMeantFor() throws IOException {
        sandbox.inject(new Fault.DroppedAfterApplying("POST"));

        assertThat(get().statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> post("T1")).isInstanceOf(IOException.class);
    }

    @Test
    void answersLateWhenTold() {
        sandbox.inject(new Fault.Delayed(Duration.ofMillis(150)));
        long start = System.nanoTime();

        assertThat(get().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
    }

    @Test
    void keepsTagsUniqueUnderParallelCreates() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            callers.invokeAll(IntStream.range(0, 80).<Callable<HttpResponse<String>>>mapToObj(i -> () -> post("T" + i % 20)).toList());
        } finally {
            callers.shutdownNow();
        }

        assertThat(sandbox.assets()).hasSize(20).extracting(SnipeItAsset::tag).doesNotHaveDuplicates();
        assertThat(sandbox.writes()).isEqualTo(20);
    }
}
