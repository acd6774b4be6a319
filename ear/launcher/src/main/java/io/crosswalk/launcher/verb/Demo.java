package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.Bundle;
import io.crosswalk.launcher.Folders;
import io.crosswalk.launcher.postgres.EmbeddedDatabase;
import io.crosswalk.launcher.server.CrosswalkServer;
import io.crosswalk.launcher.server.Job;
import io.crosswalk.sandbox.DemoPeers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The main job on an embedded everything. */
@Command(name = "demo", description = "The main job on an embedded everything: PostgreSQL, an FTP server, an ERP and an ITAM,"
        + " all on this machine, afresh under DATA/demo. Runs the night, prints the report, and stays up until Ctrl-C.")
final class Demo implements Callable<Integer> {

    private static final int CUSTOMARY_PORT = 8080;
    private static final int MANY = 500;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--exit", description = "stop after the report; exit 0 when the night went as planned")
    private boolean exit;

    @Option(names = "--port", paramLabel = "N", description = "where it listens (default: " + CUSTOMARY_PORT + ", else any free port)")
    private Integer port;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path data = options.data().resolve("demo");
        Path config = data.resolve("config");
        if (CrosswalkServer.living(data, config).isPresent()) {
            throw new PermanentFault("a demo lives on " + data + " already; stop it first, or choose another folder with --data");
        }
        clear(data);
        options.output().remark("Starting a demo under " + data + " ...");
        try (DemoPeers peers = DemoPeers.start(data.resolve("peers"))) {
            configure(config, peers.addresses());
            try (CrosswalkServer server = CrosswalkServer.demonstrate(data, config, port())) {
                Night night = new Night(options);
                Job job = night.work(server, "/runs", Map.of());
                int ended = night.tell(job);
                guide(server, data, config, job);
                if (exit) {
                    return new DemoPlan(peers.world()).accepts(job) ? ExitCode.OK : Math.max(ended, ExitCode.ATTENTION);
                }
                Serve.waitForTheEnd();
                return ended;
            }
        }
    }

    private void guide(CrosswalkServer server, Path data, Path config, Job job) {
        Output output = options.output();
        String run = job.report() == null ? null : job.report().path("run").asText();
        if (run != null) {
            output.say("Worth a look:");
            new Findings(server.ask("/discrepancies?limit=" + MANY), job.report()).lines().forEach(output::say);
            output.say("");
            output.say("The report as a page: " + data.resolve("reports").resolve(run).resolve("index.html"));
        }
        if (exit) {
            return;
        }
        output.say("                  or  " + server.address() + "/reports/");
        output.say("The REST API:         " + server.address() + "/api/v1");
        Serve.tellPassword(output, data);
        output.say("");
        output.say("A second night changes and pushes nothing:");
        output.say("  java -jar " + jar() + " run --config " + quoted(config) + " --data " + quoted(data));
        output.say("");
        output.say("The demo stays up until Ctrl-C.");
    }

    private int port() {
        return port == null ? CrosswalkServer.isFree(CrosswalkServer.LOOPBACK, CUSTOMARY_PORT) ? CUSTOMARY_PORT : 0 : port;
    }

    /** Each demo begins with an empty register, as its peers begin with the same evening. */
    private static void clear(Path data) throws IOException {
        if (Files.isDirectory(data.resolve("postgres/data"))) {
            EmbeddedDatabase.open(data).close(); // one that a killed demo left running
        }
        Folders.delete(data);
        Files.createDirectories(data);
    }

    private void configure(Path config, Map<String, String> addresses) throws IOException {
        Path shipped = Bundle.own(options.data()).unpacked(Bundle.Section.APP).resolve("config/demo");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shipped)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                text = text.replace(address.getKey(), address.getValue());
            }
            Path written = config.resolve(shipped.relativize(file).toString());
            Files.createDirectories(written.getParent());
            Files.writeString(written, text);
        }
    }

    private static String jar() {
        String jar = System.getProperty("crosswalk.bundle", "crosswalk.jar");
        Path here = Path.of("").toAbsolutePath();
        Path absolute = Path.of(jar).toAbsolutePath();
        return quoted(absolute.startsWith(here) ? here.relativize(absolute) : absolute);
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./+:=@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
