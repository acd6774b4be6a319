package io.crosswalk.routes.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.feed.FeedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeContextIT {

    @TempDir
    private Path folder;

    @Test
    void picksUpOnAPlainJvmAndLeavesNoRouteBehind() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "one");
        try (IntakeContext intake = IntakeContext.start()) {
            FeedTransport transport = intake.transports(Clock.systemUTC());

            assertThat(transport.fetch(feed("a.*"), folder.resolve("spool"))).hasSize(1);
            assertThat(transport.fetch(feed("b.*"), folder.resolve("spool"))).isEmpty();

            assertThat(intake.camel().getRoutes()).isEmpty();
            assertThat(intake.camel().getEndpoints()).isEmpty();
        }
    }

    @Test
    void leavesNoRouteBehindAfterAFailure() {
        try (IntakeContext intake = IntakeContext.start()) {
            FeedTransport transport = intake.transports(Clock.systemUTC());
            FeedConfig feed = feed("(");

            assertThatThrownBy(() -> transport.fetch(feed, folder.resolve("spool"))).isInstanceOf(PermanentFault.class);

            assertThat(intake.camel().getRoutes()).isEmpty();
        }
    }

    @Test
    void takesItsThreadsFromTheServer() {
        AtomicInteger made = new AtomicInteger();
        try (IntakeContext intake = IntakeContext.start(work -> {
            made.incrementAndGet();
            return new Thread(work);
        })) {
            intake.camel().getExecutorServiceManager().newCachedThreadPool(this, "test").submit(() -> "done");

            assertThat(made).hasPositiveValue();
        }
    }

    private FeedConfig feed(String include) {
        FeedConfig.From from = new FeedConfig.From("file", null, null, folder.toString(), null, null, null, null,
                new FeedConfig.Files(include, null, null, FeedConfig.Afterwards.KEEP, FeedConfig.Afterwards.KEEP), List.of(), null, null, null,
                null, Map.of());
        return new FeedConfig("acme", "acme", null, null, from, null, null, Map.of(), FeedConfig.OnMiss.CREATE);
    }
}
