package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.Configuration;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.label.LabelRefused;
import io.crosswalk.core.label.LabelSheet;
import io.crosswalk.core.label.PrintedLabel;
import io.crosswalk.core.stocktake.LabelOrder;
import io.crosswalk.core.stocktake.RetagLine;
import io.crosswalk.core.stocktake.ScanDesk;
import io.crosswalk.core.stocktake.ScanRows;
import io.crosswalk.core.stocktake.ScansTaken;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeBook;
import io.crosswalk.core.stocktake.StocktakeRefused;
import io.crosswalk.core.stocktake.StocktakeResult;
import io.crosswalk.core.stocktake.Stocktakes;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins stocktakes, takes scans and computes results. What the scans mean for the register is left to the next night. */
public final class Stocktaking implements Stocktakes {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 128;
    private static final int LIKE = 5;

    private final Supplier<Configuration> configuration;
    private final Repositories repositories;
    private final StocktakeBook book;
    private final Clock clock;

    /** @param configuration read anew for every request */
    public Stocktaking(Supplier<Configuration> configuration, Repositories repositories, Clock clock) {
        this.configuration = configuration;
        this.repositories = repositories;
        this.book = repositories.stocktakes();
        this.clock = clock;
    }

    @Override
    public Stocktake start(String location, String by, boolean unknownPlace) {
        String asked = text("location", location, LONGEST_PLACE);
        Optional<String> known = book.place(asked);
        if (known.isEmpty() && !unknownPlace) {
            List<String> like = book.placesLike(asked, LIKE);
            throw StocktakeRefused.invalid("The register knows nothing at '" + asked + "'" + (like.isEmpty() ? "." : "; did you mean "
                    + String.join(", ", like) + "?") + " To look over a place that is new to it, say so.");
        }
        return book.start(known.orElse(asked), text("by", by, LONGEST_NAME), clock.instant());
    }

    @Override
    public List<StocktakeResult.Summary> list(int limit, long before) {
        return book.newest(limit, before).stream().map(it -> result(it.id()).orElseThrow().summary()).toList();
    }

    @Override
    public Optional<StocktakeResult> result(long id) {
        Configuration today = configuration.get();
        return book.contents(id, new Manufacturers(today.manufacturers())).map(contents -> StocktakeResult.of(contents, book::looks, clock.instant(),
                today.stocktakes().escalateAfterDays()));
    }

    @Override
    public ScansTaken scan(long id, ScanRows rows, String by) {
        Words words = Words.of(configuration.get(), repositories.rulings().inForce());
        return new ScanDesk(book, words.context(), words.makers()).take(id, rows, text("by", by, LONGEST_NAME), clock);
    }

    @Override
    public StocktakeResult close(long id, String by) {
        book.close(id, text("by", by, LONGEST_NAME), clock.instant());
        return result(id).orElseThrow(() -> StocktakeRefused.unknown(id));
    }

    @Override
    public int labels(long id, LabelOrder order, OutputStream out) throws IOException {
        List<RetagLine> retag = result(id).orElseThrow(() -> StocktakeRefused.unknown(id)).retag();
        List<PrintedLabel> labels = retag.stream().filter(it -> it.assetTag() != null).map(this::label).toList();
        if (labels.isEmpty()) {
            throw StocktakeRefused.invalid(retag.isEmpty() ? "No unit of stocktake " + id + " needs a new label."
                    : "None of the " + retag.size() + " units that need a label has a tag yet; nobody coins tags here.");
        }
        LabelSheet sheet = new LabelSheet(order.stock(), Optional.ofNullable(configuration.get().organisation().gs1CompanyPrefix()));
        try {
            if (order.format() == LabelOrder.Format.PDF) {
                sheet.pdf(labels, order.code(), out);
            } else {
                sheet.zpl(labels, order.code(), out);
            }
        } catch (LabelRefused e) {
            throw StocktakeRefused.invalid(e.getMessage());
        }
        return labels.size();
    }

    private PrintedLabel label(RetagLine line) {
        List<String> lines = new ArrayList<>(List.of(configuration.get().organisation().name()));
        Optional.ofNullable(line.serial()).ifPresent(serial -> lines.add("S/N " + serial));
        Optional.ofNullable(line.location()).ifPresent(lines::add);
        return new PrintedLabel(line.assetTag(), Optional.ofNullable(line.serial()), Optional.ofNullable(line.gtin()), lines);
    }

    private static String text(String name, String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw StocktakeRefused.invalid(name + " needs 1 to " + longest + " characters, and none of them a control character.");
        }
        return text;
    }
}
