package io.crosswalk.routes.pipeline;

import io.crosswalk.routes.transport.Pickups;
import io.crosswalk.routes.transport.Transports;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultThreadPoolFactory;

/**
 * The Camel context in which feeds are picked up: holds the intake templates and their error policy.
 *
 * <p>Runs on a plain JVM and in a server alike; a server passes its managed thread factory. Starting takes less than a
 * second. Closing stops every route.
 */
public final class IntakeContext implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext(false);
    private final Pickups pickups = new Pickups();

    private IntakeContext(ThreadFactory threads) {
        camel.getCamelContextExtension().setName("crosswalk-intake");
        camel.disableJMX();
        camel.setStreamCaching(false); // files and pages are passed on by reference, never buffered
        camel.setApplicationContextClassLoader(IntakeContext.class.getClassLoader());
        camel.getShutdownStrategy().setTimeout(5);
        if (threads != null) {
            camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreads(threads));
        }
    }

    /** A running context with threads of its own. */
    public static IntakeContext start() {
        return start(null);
    }

    /** A running context whose cached threads come from the server's factory. */
    public static IntakeContext start(ThreadFactory managed) {
        IntakeContext context = new IntakeContext(managed);
        try {
            context.camel.addRoutesConfigurations(new IntakeFaults(context.pickups));
            context.camel.addRoutes(new IntakeRoutes(context.pickups));
            context.camel.build();
            context.camel.start();
            return context;
        } catch (Exception e) {
            context.close();
            throw new IllegalStateException("the intake routes cannot be started", e);
        }
    }

    /** The transports that run on these routes. */
    public Transports transports(Clock clock) {
        return new Transports(camel, pickups, clock);
    }

    /** What the intake templates hand their files and pages to. */
    public Pickups pickups() {
        return pickups;
    }

    /** For further routes of the product. */
    public CamelContext camel() {
        return camel;
    }

    @Override
    public void close() {
        camel.stop();
    }

    private static final class ManagedThreads extends DefaultThreadPoolFactory {

        private final ThreadFactory managed;

        private ManagedThreads(ThreadFactory managed) {
            this.managed = managed;
        }

        @Override
        public ExecutorService newCachedThreadPool(ThreadFactory ignored) {
            return Executors.newCachedThreadPool(managed);
        }
    }
}
