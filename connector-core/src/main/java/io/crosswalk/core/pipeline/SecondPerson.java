package io.crosswalk.core.pipeline;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.config.Configuration.Approval;
import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.Ruling;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.steward.Decision;
import io.crosswalk.core.steward.RulingBook.Draft;
import io.crosswalk.core.steward.RulingEntry;
import io.crosswalk.core.steward.RulingRefused;
import io.crosswalk.core.steward.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes of identifiers on critical assets hold only once somebody else has approved them. Who acts at the command line
 * for another is written {@code ada (by root)}: then neither of the two may approve.
 */
final class SecondPerson {

    private static final Set<Choice> OF_IDENTIFIERS = EnumSet.of(Choice.LINK, Choice.MERGE, Choice.SPLIT, Choice.CORRECT, Choice.RETAG);
    private static final String THROUGH = " (by ";
    private static final int AT_A_TIME = 200;

    private final Approval approval;
    private final Worklist worklist;

    SecondPerson(Approval approval, Worklist worklist) {
        this.approval = approval;
        this.worklist = worklist;
    }

    /** The draft as it is to be written down: asked for only, where somebody else has to approve it. */
    Draft seen(Draft draft, List<RulingEntry> said) {
        boolean none = !approval.all() && approval.critical().isEmpty();
        return none || !changesIdentifiers(draft, said) || !concernsCritical(draft) ? draft : draft.awaiting();
    }

    private static boolean changesIdentifiers(Draft draft, List<RulingEntry> said) {
        return OF_IDENTIFIERS.contains(draft.choice()) || draft.choice() == Choice.UNDO && said.stream()
                .anyMatch(entry -> entry.id().equals(draft.undoes()) && OF_IDENTIFIERS.contains(entry.choice()));
    }

    private boolean concernsCritical(Draft draft) {
        if (approval.all()) {
            return true;
        }
        for (int from = 0; from < draft.links().size(); from += AT_A_TIME) {
            Set<Long> links = new HashSet<>(draft.links().subList(from, Math.min(draft.links().size(), from + AT_A_TIME)));
            if (worklist.around(links).assets().stream().map(KnownAsset::values).anyMatch(this::critical)) {
                return true;
            }
        }
        return draft.asset() != 0 && worklist.of(draft.asset()).filter(found -> critical(found.assets().get(0).values())).isPresent();
    }

    private boolean critical(AssetValues values) {
        return approval.covers(values::value);
    }

    /** What approves or rejects an asking. */
    Draft settling(RulingEntry asked, Decision decision, String by, List<RulingEntry> said) {
        if (decision.choice() != Choice.APPROVE && decision.choice() != Choice.REJECT) {
            throw RulingRefused.invalid("What was asked for is answered by approve or reject.");
        }
        if (!asked.asked()) {
            throw RulingRefused.conflict("Ruling " + asked.id() + " needs nobody's approval.");
        }
        said.stream().filter(entry -> asked.id().equals(entry.settles())).findFirst().ifPresent(entry -> {
            throw RulingRefused.conflict("Ruling " + asked.id() + " was settled by " + entry.ruledBy() + " (" + entry.choice().word() + ").");
        });
        if (!Collections.disjoint(people(asked.ruledBy()), people(by))) {
            throw RulingRefused.forbidden("Ruling " + asked.id() + " was asked for by " + asked.ruledBy()
                    + "; it takes another person to approve or reject it.");
        }
        Task task = task(asked);
        long newest = said.stream().filter(entry -> asked.task() == 0 ? !Collections.disjoint(entry.links(), asked.links()) : entry.task() == asked.task())
                .mapToLong(RulingEntry::id).max().orElse(0);
        return new Draft(task, newest, decision.choice(), Ruling.Terms.NONE, asked.links(), asset(asked), null, decision, false, asked.id());
    }

    static Task task(RulingEntry about) {
        return about.task() == 0 ? Task.about(about.keys())
                : new Task(about.task(), about.code(), null, about.keys(), about.evidence(), null, null, true, 0, null, null);
    }

    /** The asset concerned, for the audit and for what its targets may be told; 0 where it is not one. */
    private long asset(RulingEntry asked) {
        List<KnownAsset> carrying = new ArrayList<>(worklist.around(new HashSet<>(AssetMatter.links(asked.terms()))).assets());
        carrying.removeIf(asset -> AssetMatter.primary(asset).stream().noneMatch(name -> asked.links().contains(name.link())));
        return carrying.size() == 1 ? carrying.get(0).id() : 0;
    }

    private static Set<String> people(String by) {
        int through = by.lastIndexOf(THROUGH);
        return through < 0 ? Set.of(by)
                : new HashSet<>(List.of(by.substring(0, through), by.substring(through + THROUGH.length(), by.length() - 1)));
    }
}
