package io.crosswalk.launcher.verb;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Register;
import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.launcher.server.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** May these assets be disposed of? Only a confirmed cross-reference says which unit leaves the books. */
@Command(name = "disposal", description = "Whether assets may be disposed of, and what is missing; exit 1 unless all of them may.")
final class DisposalVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Crosswalk options;

    @Option(names = "--asset", paramLabel = "ID", description = "the number of an asset; several times for several")
    private List<Long> ids = new ArrayList<>();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "any name of an asset, in any spelling")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        if (ids.isEmpty() && names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "which asset? Give a name, or --asset ID");
        }
        try (Database database = Database.open(options.data()).closeAtExit(); Registers registers = Registers.over(database)) {
            Register register = registers.register();
            List<String> unknown = new ArrayList<>();
            Set<Long> asked = new LinkedHashSet<>();
            names.forEach(name -> find(register, name, asked, unknown));
            ids.stream().filter(id -> register.asset(id).isEmpty()).forEach(id -> unknown.add("asset " + id));
            asked.addAll(ids);
            List<Disposal> answers = asked.stream().map(register::disposal).flatMap(Optional::stream).toList();
            tell(answers, unknown);
            return unknown.isEmpty() && answers.stream().allMatch(Disposal::allowed) ? ExitCode.OK : ExitCode.ATTENTION;
        }
    }

    private static void find(Register register, String name, Set<Long> asked, List<String> unknown) {
        List<AssetView> found = register.lookup(Optional.empty(), name);
        found.forEach(asset -> asked.add(asset.assetId()));
        if (found.isEmpty()) {
            unknown.add(name);
        }
    }

    private void tell(List<Disposal> answers, List<String> unknown) {
        Output output = options.output();
        if (output.isJson()) {
            output.document(Map.of("assets", answers, "unknown", unknown));
            return;
        }
        answers.forEach(it -> output.say("Asset " + it.assetId() + ", " + it.state() + ": " + (it.allowed() ? "may be disposed of"
                : "not yet: " + String.join("; ", it.missing()))));
        unknown.forEach(it -> output.say("No asset carries '" + it + "', now or formerly."));
    }
}
