package io.crosswalk.launcher.verb;

import io.crosswalk.launcher.server.Job;
import java.util.Objects;
import java.util.function.Consumer;

/** Shows how far a run is: a moving bar on a terminal, one plain line a step elsewhere, nothing with {@code --json}. */
final class ProgressLine implements Consumer<Job.Step>, AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final Output output;
    private String last = "";

    ProgressLine(Output output) {
        this.output = output;
    }

    @Override
    public void accept(Job.Step step) {
        if (output.isJson() || step.phase() == null) {
            return;
        }
        String name = step.phase() + (step.of() == null ? "" : " " + step.of());
        if (output.isTerminal()) {
            output.err().print(CLEAR + "%-28s %s".formatted(name, bar(step)));
            output.err().flush();
        } else if (!Objects.equals(name, last)) {
            output.remark(name);
        }
        last = name;
    }

    private static String bar(Job.Step step) {
        if (step.total() <= 0) {
            return step.done() == 0 ? "" : "%,d".formatted(step.done());
        }
        int filled = (int) (WIDTH * Math.min(step.done(), step.total()) / step.total());
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] %,d of %,d".formatted(step.done(), step.total());
    }

    @Override
    public void close() {
        if (output.isTerminal() && !last.isEmpty()) {
            output.err().print(CLEAR);
            output.err().flush();
        }
    }
}
