package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.launcher.server.CrosswalkServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The server, until it is told to stop. */
@Command(name = "serve", description = "The server: schedules, REST API, console. Stops on Ctrl-C or SIGTERM.")
final class Serve implements Callable<Integer> {

    private static final int CUSTOMARY_PORT = 8080;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--port", paramLabel = "N", description = "where it listens; 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port = CUSTOMARY_PORT;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "the address it listens on (default: ${DEFAULT-VALUE})")
    private String host = CrosswalkServer.LOOPBACK;

    @Override
    public Integer call() throws InterruptedException {
        Settings.require(options, spec);
        if (CrosswalkServer.living(options.data(), options.config()).isPresent()) {
            throw new PermanentFault("a server lives on " + options.data()
                    + " already; stop it first, or choose another folder with --data");
        }
        try (CrosswalkServer server = CrosswalkServer.serve(options.data(), options.config(), host, port)) {
            Output output = options.output();
            if (output.isJson()) {
                output.document(Map.of("address", server.address(), "pid", ProcessHandle.current().pid()));
            }
            output.say("Crosswalk serves " + server.address() + "; stop with Ctrl-C.");
            tellPassword(output, options.data());
            waitForTheEnd();
        }
        return ExitCode.OK;
    }

    static void tellPassword(Output output, Path data) {
        Path password = data.resolve("admin-password");
        if (Files.exists(password)) {
            output.say("User admin; the password is in " + password + ".");
        }
    }

    /** The shutdown hook of the server does the rest. */
    static void waitForTheEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
