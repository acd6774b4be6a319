package io.crosswalk.launcher.verb;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.config.ConfigurationReader;
import io.crosswalk.core.config.EffectiveConfiguration;
import io.crosswalk.core.config.ReadResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads all configuration and names every fault by its place. */
@Command(name = "validate", description = "Reads all configuration; each fault as file:line:column: message.")
final class Validate implements Callable<Integer> {

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--effective", description = "print the configuration with its defaults")
    private boolean effective;

    @Override
    public Integer call() {
        Output output = options.output();
        ReadResult result = new ConfigurationReader().read(options.config());
        if (output.isJson() && !(effective && result.faults().isEmpty())) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("valid", result.faults().isEmpty());
            answer.put("errors", result.faults());
            output.document(answer);
        }
        result.faults().forEach(fault -> output.say(fault.text()));
        result.configuration().ifPresent(it -> tell(it, output));
        return result.faults().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private void tell(Configuration configuration, Output output) {
        if (effective) {
            output.raw(output.isJson() ? EffectiveConfiguration.json(configuration) : EffectiveConfiguration.yaml(configuration));
        } else {
            output.say("The configuration in " + configuration.folder() + " is valid: " + configuration.feeds().size()
                    + " feeds, " + configuration.targets().size() + " targets.");
        }
    }
}
