package io.crosswalk.routes.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Lets the server make the threads of the routes, so that it knows them and ends them. */
final class ManagedThreads extends DefaultThreadPoolFactory {

    private final ThreadFactory managed;

    ManagedThreads(ThreadFactory managed) {
        this.managed = managed;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory ignored) {
        return super.newCachedThreadPool(managed);
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory ignored) {
        return super.newThreadPool(profile, managed);
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory ignored) {
        return super.newScheduledThreadPool(profile, managed);
    }
}
