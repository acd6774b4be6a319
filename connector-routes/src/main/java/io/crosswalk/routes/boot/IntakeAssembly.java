package io.crosswalk.routes.boot;

import io.crosswalk.routes.pipeline.IntakeContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The Camel routes of this server: on its threads, stopped with it. */
@Dependent
class IntakeAssembly {

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    IntakeContext intake() {
        return IntakeContext.start(threads);
    }

    void stop(@Disposes IntakeContext intake) {
        intake.close();
    }
}
