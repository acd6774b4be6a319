package io.crosswalk.routes.boot;

import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.NightlyConnector;
import io.crosswalk.core.pipeline.Repositories;
import io.crosswalk.routes.api.DataFolder;
import io.crosswalk.routes.pipeline.IntakeContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The connector of this server: register, routes and targets put together. */
@Dependent
class ConnectorAssembly {

    @Produces
    @Singleton
    static Connector connector(Repositories repositories, IntakeContext intake, DataFolder data) {
        Clock clock = Clock.systemUTC();
        return new NightlyConnector(Installation::read, repositories, intake.transports(clock), new Targets(), data.path(), clock);
    }
}
