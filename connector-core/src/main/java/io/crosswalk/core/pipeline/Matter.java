package io.crosswalk.core.pipeline;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Identity.Product;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Weighing;
import io.crosswalk.core.reconcile.Worklist.StoredComponent;
import io.crosswalk.core.reconcile.Worklist.StoredObservation;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one task is about: the held rows that raise it, the assets that carry its names, and what each choice would mean. */
final class Matter {

    private final Task task;
    private final Words words;
    private final Repositories repositories;
    private final MemberReading reading;
    private final Set<Long> links = new LinkedHashSet<>();
    private final List<StrongKey> names;
    private List<Row> rows;
    private StoredComponent around;

    /** A held row, and who it says the unit is. */
    private record Row(StoredObservation stored, Identity says) {
    }

    Matter(Task task, long link, Words words, Repositories repositories) {
        this.task = task;
        this.words = words;
        this.repositories = repositories;
        this.reading = new MemberReading(words, repositories.feedNames(words.configuration()));
        this.names = task.keys().stream().map(key -> name(task, key)).flatMap(Optional::stream).toList();
        links.add(link);
        names.forEach(name -> links.add(name.link()));
    }

    /** What a row says about its own serial or tag is told without the kind. */
    private static Optional<StrongKey> name(Task task, String key) {
        return switch (Code.valueOf(task.code())) {
            case SERIAL_IS_IMEI, SERIAL_IS_PART_NUMBER, LOT_IN_SERIAL -> Optional.of(new StrongKey(Kind.SERIAL, "", Identifiers.keyOf(Kind.SERIAL, key)));
            case TAG_IS_SERIAL -> Optional.of(new StrongKey(Kind.ASSET_TAG, "", Identifiers.keyOf(Kind.ASSET_TAG, key)));
            default -> StrongKey.ofWords(key);
        };
    }

    private List<Row> held() {
        if (rows == null) {
            StoredComponent meeting = repositories.worklist().around(links);
            rows = meeting.observations().stream().filter(it -> it.held() && it.living()).map(it -> new Row(it, reading.ownWord(it)))
                    .filter(row -> names.isEmpty() || Rulings.names(row.says()).stream().anyMatch(names::contains)).toList();
            Set<Long> further = new LinkedHashSet<>(links);
            rows.forEach(row -> row.says().strong().forEach(name -> further.add(name.link())));
            around = repositories.worklist().around(further);
        }
        return rows;
    }

    private List<KnownAsset> assets() {
        held();
        return around.assets().stream().filter(asset -> !open(asset).isEmpty()).sorted(Comparator.comparingLong(KnownAsset::id)).toList();
    }

    private static List<StrongKey> open(KnownAsset asset) {
        return asset.names().stream().filter(name -> name.open() && name.role().equals("primary")).map(Name::key)
                .sorted(Comparator.comparing(StrongKey::kind).thenComparing(StrongKey::key)).toList();
    }

    List<TaskFile.Row> rows() {
        return held().stream().map(row -> {
            Map<String, String> says = new TreeMap<>();
            reading.member(row.stored()).said().values().forEach((field, value) -> says.put(field.word(), value));
            return new TaskFile.Row(row.stored().id(), reading.member(row.stored()).feed(), reading.member(row.stored()).source(), says, reasons(row));
        }).toList();
    }

    private List<TaskFile.Reason> reasons(Row row) {
        Set<Long> shared = around.assets().stream().flatMap(asset -> asset.names().stream()).filter(name -> name.role().equals("shared"))
                .map(name -> name.key().link()).collect(Collectors.toSet());
        List<TaskFile.Reason> reasons = new ArrayList<>();
        for (KnownAsset asset : assets()) {
            List<Member> settled = around.observations().stream().filter(it -> it.assetId() == asset.id() && !it.held()).map(reading::member).toList();
            Weighing.weigh(reading.member(row.stored()), asset, settled, shared).forEach(it ->
                    reasons.add(new TaskFile.Reason(asset.id(), it.rule().word(), it.rule().weight(), it.sentence())));
        }
        return reasons;
    }

    List<TaskFile.Candidate> candidates() {
        return assets().stream().map(asset -> new TaskFile.Candidate(asset.id(), asset.state(), open(asset).stream().map(StrongKey::words).toList())).toList();
    }

    /** Those that fit the task. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (task.open()) {
            choices.add(Choice.DISMISS);
            if (!names.isEmpty()) {
                choices.add(Choice.MARK_SHARED);
                choices.add(Choice.MARK_PLACEHOLDER);
            }
            if (!held().isEmpty() && !assets().isEmpty()) {
                choices.add(Choice.LINK);
            }
            if (looksAlike() || serial().filter(it -> sides(it).size() > 1).isPresent()) {
                choices.add(Choice.KEEP_APART);
            }
            choices.add(Choice.ASSIGN);
        }
        choices.add(Choice.COMMENT);
        return choices;
    }

    /** What the decision means for this task, in names. */
    Draft draft(long newest, Decision decision) {
        KnownAsset asset = decision.choice() == Choice.LINK ? chosen(decision) : null;
        Ruling.Terms terms = switch (decision.choice()) {
            case MARK_SHARED, MARK_PLACEHOLDER -> Ruling.Terms.of(value(decision));
            case LINK -> link(row(decision), asset);
            case KEEP_APART -> apart();
            default -> Ruling.Terms.NONE;
        };
        if (terms.names() != null) {
            terms.names().forEach(name -> links.add(name.link()));
            links.add(terms.to().link());
        }
        return new Draft(task, newest, decision.choice(), terms, List.copyOf(links), asset == null ? 0 : asset.id(), null, decision);
    }

    private StrongKey value(Decision decision) {
        List<StrongKey> fitting = names.stream().filter(name -> decision.value() == null || name.words().equalsIgnoreCase(decision.value())
                || name.key().equalsIgnoreCase(decision.value())).toList();
        if (fitting.stream().map(StrongKey::link).distinct().count() != 1) {
            throw RulingRefused.invalid("Say which value of discrepancy " + task.id() + " is meant: " + (names.isEmpty() ? "it has none that could be marked"
                    : "one of " + words(names)) + ".");
        }
        return fitting.get(0);
    }

    private Row row(Decision decision) {
        List<Row> fitting = held().stream().filter(row -> decision.row() == null || row.stored().id() == decision.row())
                .filter(row -> !Rulings.names(row.says()).isEmpty()).toList();
        if (fitting.stream().map(row -> Rulings.names(row.says())).distinct().count() != 1) {
            throw RulingRefused.invalid("Say which held row of discrepancy " + task.id() + " is meant: " + (held().isEmpty() ? "there is none"
                    : "one of " + held().stream().map(row -> row.stored().id() + " (" + words(row.says().strong()) + ")").collect(Collectors.joining(", ")))
                    + ".");
        }
        return fitting.get(0);
    }

    private KnownAsset chosen(Decision decision) {
        List<KnownAsset> fitting = assets().stream().filter(asset -> decision.asset() == null || asset.id() == decision.asset()).toList();
        if (fitting.size() != 1) {
            throw RulingRefused.invalid("Say which asset of discrepancy " + task.id() + " is meant: " + (assets().isEmpty() ? "none carries one of its names"
                    : "one of " + assets().stream().map(asset -> asset.id() + " (" + words(open(asset)) + ")").collect(Collectors.joining(", "))) + ".");
        }
        return fitting.get(0);
    }

    /** A name of a kind that the asset lacks comes with the row, unless another asset carries it. */
    private Ruling.Terms link(Row row, KnownAsset asset) {
        List<StrongKey> its = open(asset);
        Set<StrongKey> others = new LinkedHashSet<>();
        assets().stream().filter(other -> other.id() != asset.id()).forEach(other -> others.addAll(open(other)));
        List<StrongKey> losing = row.says().strong().stream().filter(name -> its.stream().noneMatch(name::mayBe))
                .filter(name -> its.stream().anyMatch(known -> known.kind() == name.kind()) || others.stream().anyMatch(name::mayBe)).toList();
        return Ruling.Terms.link(Rulings.names(row.says()).stream().sorted(Comparator.comparing(StrongKey::words)).toList(), its.get(0), losing);
    }

    private boolean looksAlike() {
        return task.code().equals(Code.NEAR_MATCH.name()) && task.keys().size() == 2;
    }

    private Ruling.Terms apart() {
        if (looksAlike()) {
            return Ruling.Terms.NONE;
        }
        StrongKey serial = serial().orElseThrow(() -> RulingRefused.invalid("Discrepancy " + task.id() + " is not about one serial of one maker; keep-apart is"
                + " for a serial used for several products and for serials that look alike."));
        List<Map<Product, String>> sides = sides(serial);
        if (sides.size() < 2) {
            throw RulingRefused.invalid("Nobody says that " + serial.words() + " is on different products, so nothing would tell the units apart.");
        }
        return Ruling.Terms.apart(serial, sides);
    }

    private Optional<StrongKey> serial() {
        List<StrongKey> serials = names.stream().filter(Rulings::canBeNarrowed).distinct().toList();
        return serials.size() == 1 ? Optional.of(serials.get(0)) : Optional.empty();
    }

    /** The products on which the serial is said to be: those that do not contradict each other are one. */
    private List<Map<Product, String>> sides(StrongKey serial) {
        List<Map<Product, String>> sides = new ArrayList<>();
        repositories.worklist().around(Set.of(serial.link())).observations().stream().map(reading::ownWord)
                .filter(says -> says.strong().contains(serial) && !says.products().isEmpty()).map(Identity::products).distinct()
                .sorted(Comparator.comparing(Map::toString)).forEach(products -> sides.stream()
                        .filter(side -> side.keySet().stream().anyMatch(products::containsKey) && !Identity.productsContradict(side, products)).findFirst()
                        .ifPresentOrElse(side -> products.forEach(side::putIfAbsent), () -> sides.add(new EnumMap<>(products))));
        return sides;
    }

    private static String words(List<StrongKey> keys) {
        return keys.stream().map(StrongKey::words).collect(Collectors.joining(", "));
    }
}
