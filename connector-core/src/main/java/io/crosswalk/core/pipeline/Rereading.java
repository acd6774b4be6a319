package io.crosswalk.core.pipeline;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.feed.LabelOfRow;
import io.crosswalk.core.feed.Observation;
import io.crosswalk.core.feed.ObservationDocument;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.match.Identity;
import io.crosswalk.core.match.Member;
import io.crosswalk.core.reconcile.Worklist;
import io.crosswalk.core.reconcile.Worklist.Reread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the names in stored observations again, from what was received, under today's aliases, patterns and fillers. */
final class Rereading {

    private final Words words;
    private final Worklist worklist;
    private final Map<Integer, String> feedNames;

    Rereading(Words words, Worklist worklist, Map<Integer, String> feedNames) {
        this.words = words;
        this.worklist = worklist;
        this.feedNames = feedNames;
    }

    void reread() {
        worklist.everything(this::again);
    }

    /** Only what mentions one of these beginnings of a serial. */
    void reread(List<String> beginnings) {
        worklist.mentioning(beginnings, this::again);
    }

    private Reread again(int number, UUID keyHash, String document) {
        String feed = feedNames.get(number);
        FeedConfig config = words.configuration().feeds().get(feed);
        Observation said = again(ObservationDocument.read(document));
        Identity identity = Identity.of(said, config == null ? feed : config.source(), words.makers());
        return new Reread(ObservationDocument.write(said), words.rulings().links(identity, Member.meeting(keyHash, String.valueOf(feed))));
    }

    private Observation again(Observation said) {
        Map<CanonicalField, List<Identifier>> identifiers = new EnumMap<>(CanonicalField.class);
        ReadContext context = said.value(CanonicalField.MANUFACTURER).map(words.context()::issuedBy).orElse(words.context());
        said.identifiers().forEach((field, read) -> {
            List<Identifier> reread = new ArrayList<>(read.size());
            read.forEach(identifier -> reread.add(Identifiers.read(identifier.kind(), identifier.raw(), context)));
            identifiers.put(field, reread);
        });
        return LabelOfRow.with(new Observation(said.values(), identifiers, said.serialsInRow()), words.context());
    }
}
