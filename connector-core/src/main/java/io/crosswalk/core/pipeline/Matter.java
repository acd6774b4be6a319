package io.crosswalk.core.pipeline;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Identity.Product;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.match.Rulings;
import io.crosswalk.core.match.StrongKey;
import io.crosswalk.core.match.Weighing;
import io.crosswalk.core.reconcile.Worklist.Siblings;
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

    /** How a finding begins the tag that a target holds. */
    private static final String HELD = "tag ";

    private final Task task;
    private final Words words;
    private final Repositories repositories;
    private final MemberReading reading;
    private final AssetMatter known;
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
        this.known = new AssetMatter(words, repositories);
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
        return AssetMatter.primary(asset);
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
            if (looksAlike() || siblings().isPresent() || serial().filter(it -> sides(it).size() > 1).isPresent()) {
                choices.add(Choice.KEEP_APART);
            }
            if (assets().size() > 1) {
                choices.add(Choice.MERGE);
            }
            if (assets().stream().anyMatch(asset -> open(asset).size() > 1)) {
                choices.add(Choice.SPLIT);
            }
            if (!names.isEmpty()) {
                choices.add(Choice.CORRECT);
            }
            if (heldTag().isPresent() && !assets().isEmpty()) {
                choices.add(Choice.RETAG);
            }
            choices.add(Choice.ASSIGN);
        }
        choices.add(Choice.COMMENT);
        return choices;
    }

    /** What the decision means for this task, in names. */
    Draft draft(long newest, Decision decision) {
        return switch (decision.choice()) {
            case MERGE -> merge(newest, decision);
            case SPLIT, RETAG, LINK -> {
                KnownAsset asset = chosen(decision.asset());
                yield draft(newest, decision, switch (decision.choice()) {
                    case SPLIT -> known.split(known.asset(asset.id()), decision.value());
                    case RETAG -> tell(asset);
                    default -> link(row(decision), asset);
                }, asset.id());
            }
            case MARK_SHARED, MARK_PLACEHOLDER -> draft(newest, decision, Ruling.Terms.of(value(decision)), 0);
            case KEEP_APART -> draft(newest, decision, apart(), 0);
            case CORRECT -> correct(newest, decision);
            default -> draft(newest, decision, Ruling.Terms.NONE, 0);
        };
    }

    private Draft draft(long newest, Decision decision, Ruling.Terms terms, long asset) {
        links.addAll(AssetMatter.links(terms));
        return new Draft(task, newest, decision.choice(), terms, List.copyOf(links), asset, null, decision);
    }

    /** Without a word, the younger of two assets goes over into the older. */
    private Draft merge(long newest, Decision decision) {
        List<Long> ids = assets().stream().map(KnownAsset::id).toList();
        Long from = decision.asset();
        Long into = decision.into();
        if (ids.size() == 2) {
            into = into != null ? into : from == null ? ids.get(0) : ids.get(ids.get(0).equals(from) ? 1 : 0);
            from = from != null ? from : ids.get(into.equals(ids.get(0)) ? 1 : 0);
        }
        if (from == null || into == null || !ids.contains(from) || !ids.contains(into)) {
            throw RulingRefused.invalid("Say which assets of discrepancy " + task.id() + " are one unit, --asset ID --into ID: " + (ids.size() < 2
                    ? "fewer than two carry its names" : "two of " + ids) + ".");
        }
        return draft(newest, decision, known.merge(known.asset(from), known.asset(into)), from);
    }

    private Draft correct(long newest, Decision decision) {
        Optional<Siblings> siblings = decision.to() == null && decision.value() == null ? siblings() : Optional.empty();
        siblings.ifPresent(batch -> links.addAll(AssetMatter.links(batch)));
        return draft(newest, decision, siblings.isPresent() ? known.correct(siblings.get()) : known.correct(value(decision), decision.to()), 0);
    }

    private Optional<Siblings> siblings() {
        return task.code().equals(Code.NEAR_MATCH.name()) && !names.isEmpty() && names.stream().allMatch(Rulings::canBeNarrowed)
                ? repositories.worklist().siblings(names.get(0)) : Optional.empty();
    }

    /** The tag that a target holds for the unit, of a task that says so. */
    private Optional<StrongKey> heldTag() {
        boolean asksSo = task.code().equals(Code.RETAG.name()) && task.keys().size() == 2 && task.keys().get(1).startsWith(HELD);
        return asksSo ? Optional.of(new StrongKey(Kind.ASSET_TAG, "", Identifiers.keyOf(Kind.ASSET_TAG, task.keys().get(1).substring(HELD.length()))))
                : Optional.empty();
    }

    private Ruling.Terms tell(KnownAsset asset) {
        StrongKey held = heldTag().orElseThrow(() -> RulingRefused.invalid("Discrepancy " + task.id() + " is not about a tag that a target holds; to give an"
                + " asset another tag, decide about the asset."));
        StrongKey is = open(asset).stream().filter(name -> name.kind() == Kind.ASSET_TAG).findFirst()
                .orElseThrow(() -> RulingRefused.conflict("Asset " + asset.id() + " has no tag any more; look at it again."));
        return Ruling.Terms.tell(open(asset), held, is);
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

    private KnownAsset chosen(Long wanted) {
        List<KnownAsset> fitting = assets().stream().filter(asset -> wanted == null || asset.id() == wanted).toList();
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
        if (looksAlike() || siblings().isPresent()) {
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
        return AssetMatter.words(keys);
    }
}
