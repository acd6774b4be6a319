package io.crosswalk.launcher.verb;

import io.crosswalk.core.audit.Trail;
import io.crosswalk.core.audit.Trail.Line;
import io.crosswalk.core.audit.Trail.Place;
import io.crosswalk.launcher.server.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows entries of the audit trail. */
@Command(name = "show", description = "What was changed, newest first: who acted, on whose word, before and after.")
final class TrailShow implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private TrailVerb trail;

    @Option(names = "--asset", paramLabel = "ID", description = "only this asset")
    private Long asset;

    @Option(names = "--run", paramLabel = "ID", description = "only this run")
    private String run;

    @Option(names = "--user", paramLabel = "NAME", description = "only what this user did; " + Trail.ENGINE + " is what no person did")
    private String user;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "at most so many (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--before", paramLabel = "PLACE", description = "read on below this place, for example 17.3")
    private String before;

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit is a number from 1 to " + MOST);
        }
        Optional<Place> below = place();
        try (Database database = Database.open(trail.options().data()).closeAtExit(); Registers registers = Registers.over(database)) {
            List<Line> lines = registers.repositories().trail().lines(new Trail.Question(asset, run, user), limit + 1, below);
            tell(lines.subList(0, Math.min(limit, lines.size())), lines.size() > limit);
            return ExitCode.OK;
        }
    }

    private Optional<Place> place() {
        try {
            return Optional.ofNullable(before).map(Place::of);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--before is a place that 'trail show' printed, for example 17.3", e);
        }
    }

    private void tell(List<Line> lines, boolean more) {
        Output output = trail.options().output();
        String next = more ? lines.get(lines.size() - 1).place() : null;
        if (output.isJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("entries", lines);
            document.put("next", next);
            output.document(document);
        } else if (lines.isEmpty()) {
            output.say("Nothing of the kind was done.");
        } else {
            Table table = new Table("place", "at", "user", "run", "action", "asset", "source", "before", "after");
            lines.forEach(it -> table.row(it.place(), it.at(), it.user(), it.run(), it.action(), it.assetId() == null ? null : it.assetId().toString(),
                    it.source(), it.before(), it.after()));
            table.lines().forEach(output::say);
        }
        if (next != null) {
            output.say("There is more: --before " + next);
        }
    }
}
