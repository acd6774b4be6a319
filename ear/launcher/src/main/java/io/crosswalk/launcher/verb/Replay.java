package io.crosswalk.launcher.verb;

import io.crosswalk.launcher.server.CrosswalkServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Works spooled deliveries of a run off again with today's configuration. */
@Command(name = "replay", description = "Works spooled deliveries of a run off again with today's configuration;"
        + " replaces only observations that are still owed to them.")
final class Replay implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--run", required = true, paramLabel = "ID", description = "the run whose deliveries are meant")
    private String run;

    @Option(names = "--feed", paramLabel = "F", description = "only this feed's")
    private String feed;

    @Option(names = "--delivery", paramLabel = "SHA", description = "only the delivery with this SHA-256")
    private String delivery;

    @Override
    public Integer call() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("run", run);
        chosen.put("feed", feed);
        chosen.put("delivery", delivery);
        Night night = new Night(options);
        try (CrosswalkServer server = night.server(spec)) {
            return night.tell(night.work(server, "/runs", Map.of("replay", chosen)));
        }
    }
}
