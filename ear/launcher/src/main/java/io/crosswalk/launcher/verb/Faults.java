package io.crosswalk.launcher.verb;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.launcher.server.WrongOrder;
import java.lang.System.Logger.Level;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How errors end a verb: one line that says what to do, and an exit code. The trace goes to the log. */
final class Faults {

    private static final System.Logger LOG = System.getLogger("io.crosswalk");

    private Faults() {
    }

    static int misused(ParameterException fault, String[] args) {
        CommandLine at = fault.getCommandLine();
        at.getErr().println("crosswalk: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, at.getErr());
        at.getErr().println("Try '" + at.getCommandSpec().qualifiedName() + " --help'.");
        at.getErr().flush();
        return ExitCode.USAGE;
    }

    static int failed(Exception fault, CommandLine at, ParseResult parsed) {
        if (fault instanceof ParameterException misuse) {
            return misused(misuse, new String[0]);
        }
        if (fault instanceof WrongOrder order) {
            return misused(new ParameterException(at, order.getMessage()), new String[0]);
        }
        boolean world = fault instanceof PermanentFault || fault instanceof TransientFault;
        LOG.log(Level.INFO, "the verb " + at.getCommandName() + " failed", fault);
        at.getErr().println("crosswalk: " + (world ? fault.getMessage()
                : "a fault of the product (" + fault + "); the details are in the log folder under the data folder"));
        at.getErr().flush();
        return world ? ExitCode.UNREACHABLE : ExitCode.FAULT;
    }
}
