package io.crosswalk.routes.api;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.pipeline.Connector;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import org.glassfish.hk2.api.ActiveDescriptor;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.ServiceHandle;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Gives the resources what the server's CDI would give them. */
final class Dependencies extends AbstractBinder {

    private final FakeConnector connector;
    private final RunJobs jobs;

    Dependencies(FakeConnector connector, RunJobs jobs) {
        this.connector = connector;
        this.jobs = jobs;
    }

    @Override
    protected void configure() {
        bind(connector).to(Connector.class);
        bind(jobs).to(RunJobs.class);
        bind(Settings.with()).to(Configuration.class);
        bind(new AnewEachTime()).to(Context.class);
    }

    /** What {@link Dependent} means. */
    @Singleton
    private static final class AnewEachTime implements Context<Dependent> {

        @Override
        public Class<? extends Annotation> getScope() {
            return Dependent.class;
        }

        @Override
        public <U> U findOrCreate(ActiveDescriptor<U> descriptor, ServiceHandle<?> root) {
            return descriptor.create(root);
        }

        @Override
        public boolean containsKey(ActiveDescriptor<?> descriptor) {
            return false;
        }

        @Override
        public void destroyOne(ActiveDescriptor<?> descriptor) {
            throw new UnsupportedOperationException("nothing is kept");
        }

        @Override
        public boolean supportsNullCreation() {
            return false;
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void shutdown() {
            // nothing is kept
        }
    }
}
