package io.crosswalk.routes.http;

import java.time.Duration;

/** How waiting is done, so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration pause) throws InterruptedException;

    /** Really waits. */
    static Sleeper real() {
        return pause -> Thread.sleep(pause.toMillis() + 1);
    }
}
