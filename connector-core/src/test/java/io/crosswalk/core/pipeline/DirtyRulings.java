package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.IdentifierView;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.LockOrder;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Stewardship;
import io.crosswalk.core.steward.Task;
import io.crosswalk.core.steward.TaskFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stewards decide about a dirty night, drawn by what is asked and never by numbers, so that the same questions get the
 * same answers whatever order raised them.
 */
final class DirtyRulings {

    private static final int MOST = 1_000;
    private static final Comparator<Task> BY_QUESTION = Comparator.comparing(Task::code).thenComparing(task -> task.keys().toString());

    private final NightKit kit;
    private final long seed;
    private final List<String> log = new ArrayList<>();

    DirtyRulings(NightKit kit, long seed) {
        this.kit = kit;
        this.seed = seed;
    }

    /** What was decided so far, in names. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** Answers some of the open questions, gives one asset another tag and keeps the place of another. */
    DirtyRulings decideSome(String round) {
        for (Task task : tasks(Task.Filter.WAITING)) {
            Random random = random(round, question(task));
            if (random.nextInt(3) == 0) {
                TaskFile file = file(task);
                List<String> choices = file.choices().stream().filter(word -> decides(Choice.of(word).orElseThrow())).sorted().toList();
                attempt(round + " " + question(task), decision(file, Choice.of(pick(random, choices)).orElseThrow(), random),
                        decision -> stewards().decide(List.of(task.id()), decision, "ada"));
            }
        }
        List<AssetView> assets = kit.register().find(Map.of(), MOST, 0).stream().filter(asset -> !names(asset).isEmpty())
                .sorted(Comparator.comparing(DirtyRulings::names)).toList();
        if (!assets.isEmpty() && PermutationIT.with("retag")) {
            AssetView retagged = pick(random(round, "retag"), assets);
            attempt(round + " asset " + names(retagged), new Decision(Choice.RETAG, null, "CT-00000" + (7 + seed % 3), null, null, null, null, null, null),
                    decision -> stewards().decideAbout(retagged.assetId(), decision, "ada"));
        }
        if (!assets.isEmpty() && PermutationIT.with("lock")) {
            AssetView locked = pick(random(round, "lock"), assets);
            attempt(round + " lock " + names(locked), Decision.of(Choice.LOCK, null), decision ->
                    stewards().lock(new LockOrder(locked.assetId(), CanonicalField.LOCATION, "Ulm", "seen"), "ada"));
        }
        return this;
    }

    /** Takes some of the answers back. */
    DirtyRulings undoSome(String round) {
        for (Task task : tasks(new Task.Filter(null, null, null, true))) {
            if (random(round, question(task)).nextBoolean() && file(task).choices().contains(Choice.UNDO.word())) {
                attempt(round + " " + question(task), Decision.of(Choice.UNDO, null), decision -> stewards().decide(List.of(task.id()), decision, "bob"));
            }
        }
        return this;
    }

    private static boolean decides(Choice choice) {
        return choice.decides() && !PermutationIT.WITHOUT.contains(choice.word());
    }

    private void attempt(String what, Decision decision, java.util.function.Consumer<Decision> deed) {
        String told = what + ": " + decision.choice().word() + " " + decision.value() + " to " + decision.to();
        try {
            deed.accept(decision);
            log.add(told);
        } catch (RulingRefused e) {
            log.add(told + " refused: " + e.why());
        }
    }

    private static Decision decision(TaskFile file, Choice choice, Random random) {
        List<TaskFile.Candidate> assets = file.assets().stream().sorted(Comparator.comparing(asset -> new TreeSet<>(asset.names()).toString())).toList();
        TaskFile.Candidate asset = assets.isEmpty() ? null : pick(random, assets);
        List<TaskFile.Candidate> others = assets.stream().filter(it -> it != asset).toList();
        TaskFile.Row row = file.rows().isEmpty() ? null : pick(random, file.rows().stream()
                .sorted(Comparator.comparing(it -> it.feed() + it.says())).toList());
        String key = pick(random, file.keys());
        String right = key.startsWith("asset tag") ? "CT-000006" : key.startsWith("imei") ? "356938035643809" : "SN09A";
        return switch (choice) {
            case LINK -> new Decision(choice, null, asset.assetId(), row.row(), "seen", null, null);
            case MERGE -> new Decision(choice, null, null, asset.assetId(), others.isEmpty() ? null : pick(random, others).assetId(), null, "one", null, null);
            case SPLIT -> new Decision(choice, pick(random, asset.names().stream().sorted().toList()), null, asset.assetId(), null, null, "two", null, null);
            case CORRECT -> new Decision(choice, key, right, null, null, null, "misread", null, null);
            case RETAG -> new Decision(choice, null, null, asset.assetId(), null, null, "new label", null, null);
            case MARK_SHARED, MARK_PLACEHOLDER -> new Decision(choice, key, null, null, "a filler", null, null);
            default -> Decision.of(choice, "because");
        };
    }

    private List<Task> tasks(Task.Filter filter) {
        return stewards().tasks(filter, MOST, 0).stream().sorted(BY_QUESTION).toList();
    }

    private TaskFile file(Task task) {
        return stewards().task(task.id()).orElseThrow();
    }

    private Stewardship stewards() {
        return kit.connector().stewardship();
    }

    private static String question(Task task) {
        return task.code() + task.keys();
    }

    private static String names(AssetView asset) {
        Set<String> names = new TreeSet<>();
        asset.identifiers().stream().filter(name -> name.to() == null && name.role().equals("primary")).map(DirtyRulings::name).forEach(names::add);
        return names.isEmpty() ? "" : names.toString();
    }

    private static String name(IdentifierView name) {
        return name.kind() + " " + name.scope() + " " + name.canonical();
    }

    private Random random(String round, String what) {
        Random random = new Random(seed * 31 + (round + what).hashCode());
        random.nextInt();
        return random;
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
