package io.crosswalk.routes.boot;

import io.crosswalk.core.asset.Register;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.pipeline.Connector;
import io.crosswalk.core.pipeline.Progress;
import io.crosswalk.core.pipeline.RunRequest;
import io.crosswalk.core.report.RunReport;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The connector of this server. Until the pipeline is wired in, one that turns every piece of work away. */
@Dependent
final class ConnectorAssembly {

    @Produces
    @Singleton
    static Connector connector() {
        return new Unwired();
    }

    private static final class Unwired implements Connector {

        @Override
        public RunReport run(RunRequest request, Progress progress) {
            throw missing();
        }

        @Override
        public RunReport replay(String run, Optional<String> feed, Optional<String> sha256, Progress progress) {
            throw missing();
        }

        @Override
        public List<String> rebuild(boolean verifyOnly, Progress progress) {
            throw missing();
        }

        @Override
        public List<RunReport> runs(int limit) {
            return List.of();
        }

        @Override
        public Optional<RunReport> run(String id) {
            return Optional.empty();
        }

        @Override
        public Register register() {
            throw missing();
        }

        private static PermanentFault missing() {
            return new PermanentFault("the pipeline is not part of this build");
        }
    }
}
