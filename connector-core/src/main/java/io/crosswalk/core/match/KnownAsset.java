package io.crosswalk.core.match;

import io.crosswalk.core.asset.AssetValues;
import io.crosswalk.core.asset.LifeEvent;
import java.time.Instant;
import java.util.List;

/**
 * An asset as it was before this run.
 *
 * @param names every identifier it carries or carried
 * @param values what was believed, and what lost
 * @param state {@code provisional}, {@code confirmed} or {@code disputed}
 * @param gaps bits of {@link io.crosswalk.core.asset.Gap}
 * @param events what happened to it, as its observations told it in earlier runs
 */
public record KnownAsset(long id, List<Name> names, AssetValues values, String state, int gaps, List<LifeEvent> events) {

    public KnownAsset {
        names = List.copyOf(names);
        events = List.copyOf(events);
    }

    /** An asset to which nothing is known to have happened. */
    public KnownAsset(long id, List<Name> names, AssetValues values, String state, int gaps) {
        this(id, names, values, state, gaps, List.of());
    }

    /** What it was called once and is not called any more. */
    List<StrongKey> givenUp() {
        return names.stream().filter(Name::givenUp).map(Name::key).filter(key -> !carries(key)).toList();
    }

    private boolean carries(StrongKey key) {
        return names.stream().anyMatch(name -> name.open() && name.key().equals(key));
    }

    /**
     * One identifier of the asset.
     *
     * @param until when it stopped being the asset's, or null while it is
     */
    public record Name(StrongKey key, String display, String canonical, String verdict, String role, List<String> sources,
            Instant from, Instant until) {

        public Name {
            sources = List.copyOf(sources);
        }

        /** The number under which others meet this name. */
        public long link() {
            return role.equals("component") ? key.partLink() : key.link();
        }

        public boolean open() {
            return until == null;
        }

        /** Whether it once singled the asset out and no longer does. */
        public boolean givenUp() {
            return until != null && role.equals("legacy");
        }
    }
}
