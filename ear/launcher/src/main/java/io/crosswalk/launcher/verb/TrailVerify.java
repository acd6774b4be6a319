package io.crosswalk.launcher.verb;

import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Verification;
import io.crosswalk.launcher.server.Database;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proves that the audit trail is whole. */
@Command(name = "verify", description = "Reads the whole trail and recomputes every digest and link; exit 1 with the first fault."
        + " Note the head elsewhere: it proves later that nothing before it was changed, taken out, put in or moved.")
final class TrailVerify implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private TrailVerb trail;

    @Option(names = "--head", paramLabel = "HASH", description = "a head noted earlier, which must still be part of the chain")
    private String head;

    @Override
    public Integer call() {
        if (head != null && !Trail.isHead(head)) {
            throw new ParameterException(spec.commandLine(), "--head is the 64 hexadecimal digits that an earlier 'trail verify' printed");
        }
        try (Database database = Database.open(trail.options().data()).closeAtExit(); Registers registers = Registers.over(database)) {
            Verification found = registers.repositories().trail().verify(Optional.ofNullable(head));
            tell(found);
            return found.whole() ? ExitCode.OK : ExitCode.ATTENTION;
        }
    }

    private void tell(Verification found) {
        Output output = trail.options().output();
        if (output.isJson()) {
            output.document(found);
        }
        String counts = "%,d transactions and %,d entries are as they were written".formatted(found.transactions(), found.entries());
        output.say(found.whole() ? "The trail is whole: " + counts + "." : "The trail is NOT whole, " + found.fault().kind().word() + " at "
                + found.fault().message() + ". Before that, " + counts + ".");
        if (found.purgedTo() > 0) {
            output.say("Retention took away the entries of transactions 1 to %,d; their links are part of the chain.".formatted(found.purgedTo()));
        }
        output.say("Head: " + found.head());
    }
}
