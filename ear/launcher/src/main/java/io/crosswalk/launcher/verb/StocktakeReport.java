package io.crosswalk.launcher.verb;

import io.crosswalk.core.stocktake.RetagLine;
import io.crosswalk.core.stocktake.StocktakeResult;
import io.crosswalk.core.stocktake.StocktakeResult.Figures;
import io.crosswalk.core.stocktake.StocktakeResult.Head;
import io.crosswalk.core.stocktake.UnitLine;
import java.util.List;

/** The result of a stocktake for people: what is to be settled, line by line; what is in order, as a figure. */
final class StocktakeReport {

    private static final int SHOWN = 200;

    private final StocktakeResult result;

    StocktakeReport(StocktakeResult result) {
        this.result = result;
    }

    /** Prints it and gives the exit code. */
    int tell(Output output) {
        if (output.isJson()) {
            output.document(result);
        } else {
            head(output);
            units("Missing", result.missing(), output);
            units("Unexpected", result.unexpected(), output);
            units("At another place", result.wrongLocation(), output);
            units("Tag on another unit", result.tagOnAnotherSerial(), output);
            units("Unclear", result.unclear(), output);
            units("Illegible", result.illegible(), output);
            retag(output);
        }
        return result.figures().needsAttention() ? ExitCode.ATTENTION : ExitCode.OK;
    }

    private void head(Output output) {
        Head head = result.stocktake();
        Figures figures = result.figures();
        output.say("Stocktake " + head.id() + " at " + head.location() + ", begun " + head.startedAt() + " by " + head.startedBy()
                + (head.closedAt() == null ? ", still open" : ", closed " + head.closedAt() + " by " + head.closedBy()));
        if (head.revised()) {
            output.say("Revised: " + figures.lateScans() + " of its scans came in after the close, the last at " + head.revisedAt() + ".");
        }
        output.say(("%,d expected, %,d scans: %,d found, %,d missing, %,d unexpected, %,d at another place, %,d with another unit's tag, %,d unclear,"
                + " %,d illegible").formatted(figures.expected(), figures.scans(), figures.found(), figures.missing(), figures.unexpected(),
                        figures.wrongLocation(), figures.tagOnAnotherSerial(), figures.unclear(), figures.illegible()));
        if (figures.escalated() > 0) {
            output.say("%,d escalated: missing, or without a legible tag, for longer than stocktake.escalateAfterDays".formatted(figures.escalated()));
        }
    }

    private static void units(String title, List<UnitLine> lines, Output output) {
        if (lines.isEmpty()) {
            return;
        }
        Table table = new Table("days", "missed", "", "tag", "serial", "expected at", "seen at", "scanned", "what to know");
        lines.stream().limit(SHOWN).forEach(it -> table.row(it.days(), it.missedStocktakes(), escalated(it.escalated()), it.assetTag(), it.serial(),
                it.expectedAt(), it.seenAt(), it.scannedAt(), it.evidence() != null ? it.evidence() : it.names() != null ? it.names() : it.note()));
        section(title, table, lines.size(), output);
    }

    private void retag(Output output) {
        if (result.retag().isEmpty()) {
            return;
        }
        Table table = new Table("days", "", "tag", "serial", "location", "position", "why");
        for (RetagLine it : result.retag().stream().limit(SHOWN).toList()) {
            table.row(it.days(), escalated(it.escalated()), it.assetTag(), it.serial(), it.location(), it.labelPosition(), it.reason().replace('_', ' '));
        }
        section("To retag", table, result.retag().size(), output);
    }

    private static String escalated(boolean is) {
        return is ? "escalated" : null;
    }

    private static void section(String title, Table table, int all, Output output) {
        output.say("");
        output.say(title + ": %,d".formatted(all));
        table.lines().forEach(output::say);
        if (all > SHOWN) {
            output.say("... and %,d more; --json lists all".formatted(all - SHOWN));
        }
    }
}
