package io.crosswalk.core.store;

import io.crosswalk.core.asset.Life;
import io.crosswalk.core.identifier.EventWord;
import io.crosswalk.core.identifier.Manufacturers;
import io.crosswalk.core.stocktake.Contents;
import io.crosswalk.core.stocktake.KnownUnit;
import io.crosswalk.core.stocktake.Look;
import io.crosswalk.core.stocktake.Scan;
import io.crosswalk.core.stocktake.Stocktake;
import io.crosswalk.core.stocktake.StocktakeBook;
import io.crosswalk.core.stocktake.StocktakeRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Stocktakes on PostgreSQL: what was expected is one statement over the register, everything else is small. */
public final class StocktakeStore implements StocktakeBook {

    private static final int PAGE = 2_000;
    private static final String COLUMNS = "select id, location, started_at, started_by, closed_at, closed_by, expected from stocktake ";
    private static final String AT = "doc #>> '{values,location,0}'";
    private static final String[] ENDS = Arrays.stream(EventWord.values()).filter(EventWord::ends).map(EventWord::word).toArray(String[]::new);
    private static final String LIVING = " from asset where joined_into is null and ";

    private final Database database;

    public StocktakeStore(Database database) {
        this.database = database;
    }

    /** A place without regard to case and blanks: the same for what is asked as for what is stored. */
    private static String folded(String place) {
        return "lower(regexp_replace(btrim(" + place + "), '\\s+', ' ', 'g'))";
    }

    @Override
    public Optional<String> place(String asked) {
        return texts("select " + AT + LIVING + folded(AT) + " = " + folded("?") + " group by 1 order by count(*) desc, 1 limit 1", asked).stream().findFirst();
    }

    @Override
    public List<String> placesLike(String asked, int limit) {
        return texts("select place from (select distinct " + AT + " place" + LIVING + "jsonb_exists(doc -> 'values', 'location')) known where strpos("
                + folded("place") + ", " + folded("?") + ") > 0 or strpos(" + folded("?") + ", " + folded("place") + ") > 0 order by place limit ?",
                asked, asked, limit);
    }

    private List<String> texts(String sql, Object... arguments) {
        return database.sql(connection -> {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        });
    }

    @Override
    public Stocktake start(String location, String by, Instant at) {
        return database.sql(connection -> {
            long id = Sql.number(connection, "insert into stocktake(location, place, started_at, started_by, expected) values (?, " + folded("?")
                    + ", ?, ?, 0) on conflict (place) where closed_at is null do nothing returning id", location, location, at, by);
            if (id == 0) {
                long open = Sql.number(connection, "select id from stocktake where closed_at is null and place = " + folded("?"), location);
                throw StocktakeRefused.conflict("Stocktake " + open + " is open at '" + location + "'; close it first, or go on with it.");
            }
            long expected = Sql.run(connection, "insert into stocktake_expected(stocktake_id, asset_id) select ?, id" + LIVING + folded(AT) + " = "
                    + folded("?"), id, location) - leaveOutWhatIsGone(connection, id);
            Sql.run(connection, "update stocktake set expected = ? where id = ?", expected, id);
            return stocktakes(connection, COLUMNS + "where id = ?", id).get(0);
        });
    }

    /** Nobody looks for what was stolen or disposed of; how many of those there were. */
    private static long leaveOutWhatIsGone(Connection connection, long id) throws SQLException {
        List<Long> perhaps = numbers(connection, "select distinct m.asset_id from stocktake_expected e join observation_match m on m.asset_id = e.asset_id"
                + " join life_event l on l.observation_id = m.observation_id and l.what = any(?) where e.stocktake_id = ?", ENDS, id);
        long gone = 0;
        for (List<Long> page : pages(perhaps)) {
            List<Long> ended = new ArrayList<>();
            new LifeEventRows(connection).of(Sql.longs(page)).forEach((asset, events) -> Life.of(events).end().ifPresent(end -> ended.add(asset)));
            gone += Sql.run(connection, "delete from stocktake_expected where stocktake_id = ? and asset_id = any(?)", id, Sql.longs(ended));
        }
        return gone;
    }

    @Override
    public List<Stocktake> newest(int limit, long before) {
        return database.sql(connection -> stocktakes(connection, COLUMNS + "where ? = 0 or id < ? order by id desc limit ?", before, before, limit));
    }

    private static List<Stocktake> stocktakes(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Stocktake> found = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Stocktake(row.getLong(1), row.getString(2), Sql.instant(row, 3), row.getString(4),
                        Optional.ofNullable(Sql.instant(row, 5)), Optional.ofNullable(row.getString(6)), row.getInt(7)));
            }
        }
        return found;
    }

    @Override
    public void close(long id, String by, Instant at) {
        database.sql(connection -> Sql.run(connection, "update stocktake set closed_at = ?, closed_by = ? where id = ? and closed_at is null", at, by, id));
    }

    @Override
    public Tally take(long id, Consumer<Desk> reading) {
        return database.sql(connection -> {
            Stocktake stocktake = stocktakes(connection, COLUMNS + "where id = ? for update", id).stream().findFirst()
                    .orElseThrow(() -> StocktakeRefused.unknown(id));
            ScanWriter writer = new ScanWriter(connection, stocktake);
            reading.accept(writer);
            return writer.end();
        });
    }

    @Override
    public Optional<Contents> contents(long id, Manufacturers makers) {
        return database.sql(connection -> {
            Optional<Stocktake> stocktake = stocktakes(connection, COLUMNS + "where id = ?", id).stream().findFirst();
            if (stocktake.isEmpty()) {
                return Optional.empty();
            }
            Set<Long> expected = new TreeSet<>(numbers(connection, "with recursive chain(id) as (select asset_id from stocktake_expected where stocktake_id = ?"
                    + " union select a.joined_into from chain c join asset a on a.id = c.id where a.joined_into is not null)"
                    + " select c.id from chain c join asset a on a.id = c.id where a.joined_into is null", id));
            Set<Long> concerned = new TreeSet<>(expected);
            concerned.addAll(numbers(connection, "select distinct i.asset_id from (select distinct n.link from stocktake_name n join stocktake_scan s"
                    + " on s.id = n.scan_id where s.stocktake_id = ?) seen join identifier_by_link i on i.link = seen.link", id));
            return Optional.of(new Contents(stocktake.get(), expected, new ScanReading(connection, makers).ofStocktake(id), units(connection, concerned)));
        });
    }

    private static List<KnownUnit> units(Connection connection, Collection<Long> ids) throws SQLException {
        List<KnownUnit> units = new ArrayList<>(ids.size());
        for (List<Long> page : pages(ids)) {
            new AssetReader(connection).read(Sql.longs(page)).values().forEach(asset -> units.add(KnownUnit.of(asset)));
        }
        return units;
    }

    private static List<List<Long>> pages(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> pages = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PAGE) {
            pages.add(all.subList(i, Math.min(all.size(), i + PAGE)));
        }
        return pages;
    }

    static List<Long> numbers(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement query = Sql.prepare(connection, sql, arguments); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    @Override
    public Map<Long, List<Look>> looks(Collection<Long> assets) {
        Map<Long, List<Look>> looks = new HashMap<>();
        if (assets.isEmpty()) {
            return looks;
        }
        return database.sql(connection -> {
            for (List<Long> page : pages(assets)) {
                look(connection, looks, "select i.asset_id, t.id, t.started_at, s.at, s.read_tag from identifier i join stocktake_name n on n.link = i.link"
                        + " and not n.weak join stocktake_scan s on s.id = n.scan_id join stocktake t on t.id = s.stocktake_id"
                        + " where i.asset_id = any(?) and i.valid_to is null and i.role in (0, 1)", page);
                look(connection, looks, "select e.asset_id, t.id, t.started_at, null, false from stocktake_expected e join stocktake t"
                        + " on t.id = e.stocktake_id where e.asset_id = any(?)", page);
            }
            return looks;
        });
    }

    private static void look(Connection connection, Map<Long, List<Look>> looks, String sql, List<Long> page) throws SQLException {
        try (PreparedStatement query = Sql.prepare(connection, sql, (Object) Sql.longs(page)); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                looks.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2)).add(new Look(row.getLong(2), Sql.instant(row, 3),
                        Optional.ofNullable(Sql.instant(row, 4)), row.getBoolean(5)));
            }
        }
    }

    @Override
    public boolean anyWaiting() {
        return database.sql(connection -> Sql.number(connection, "select id from stocktake_scan where not told limit 1")) > 0;
    }

    @Override
    public Waiting waiting(Manufacturers makers) {
        return database.sql(connection -> {
            List<Long> waiting = numbers(connection, "select id from stocktake_scan where not told order by id");
            Set<Long> concerned = new HashSet<>(waiting);
            for (int hop = 0; hop < 2 && !waiting.isEmpty(); hop++) { // from a tag over the maker's label beside it to that label alone
                concerned.addAll(numbers(connection, "select distinct o.scan_id from stocktake_name n join stocktake_name o on o.link = n.link"
                        + " where n.scan_id = any(?)", (Object) Sql.longs(List.copyOf(concerned))));
            }
            List<Scan> scans = new ScanReading(connection, makers).of(Sql.longs(List.copyOf(concerned)));
            return new Waiting(waiting, scans);
        });
    }

    @Override
    public void told(List<Long> scans) {
        database.sql(connection -> Sql.run(connection, "update stocktake_scan set told = true where id = any(?)", (Object) Sql.longs(scans)));
    }
}
