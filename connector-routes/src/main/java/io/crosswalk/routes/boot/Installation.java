package io.crosswalk.routes.boot;

import io.crosswalk.core.config.ConfigFault;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.ReadResult;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.routes.api.DataFolder;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where this installation keeps its configuration and its data: the system properties {@code crosswalk.config} and
 * {@code crosswalk.data}, else {@code CROSSWALK_CONFIG} and {@code CROSSWALK_DATA}, else the launcher's defaults.
 */
@Dependent
class Installation {

    /** As it was when the server started: who may come in, and what the schedules are. */
    @Produces
    @Singleton
    static Configuration configuration() {
        return read();
    }

    /**
     * As the folder says now: every run asks anew.
     *
     * @throws PermanentFault with every fault of the folder: then the product does not start, and a run does not begin
     */
    static Configuration read() {
        Path folder = folder("config", "config");
        ReadResult result = new ConfigurationReader().read(folder);
        return result.configuration().orElseThrow(() -> new PermanentFault("the configuration in " + folder
                + " has faults:\n" + result.faults().stream().map(ConfigFault::text).collect(Collectors.joining("\n"))));
    }

    @Produces
    @Singleton
    static DataFolder data() {
        return new DataFolder(folder("data", System.getProperty("user.home") + "/.crosswalk"));
    }

    private static Path folder(String name, String otherwise) {
        String variable = System.getenv("CROSSWALK_" + name.toUpperCase(Locale.ROOT));
        String usual = variable == null || variable.isBlank() ? otherwise : variable;
        return Path.of(System.getProperty("crosswalk." + name, usual)).toAbsolutePath().normalize();
    }
}
