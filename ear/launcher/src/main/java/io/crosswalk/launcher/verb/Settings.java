package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.ConfigFault;
import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.ReadResult;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The configuration of a verb, or the end of the verb with every fault of it. */
final class Settings {

    private Settings() {
    }

    /** @throws ParameterException when it has faults: exit code 2, nothing was done */
    static Configuration require(Crosswalk options, CommandSpec verb) {
        ReadResult result = new ConfigurationReader().read(options.config());
        return result.configuration().orElseThrow(() -> new ParameterException(verb.commandLine(), "the configuration in "
                + options.config() + " has faults:\n"
                + result.faults().stream().map(ConfigFault::text).collect(Collectors.joining("\n"))));
    }
}
