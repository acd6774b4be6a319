package io.crosswalk.core.match;

import io.crosswalk.core.asset.AssetValues;
import java.time.Instant;
import java.util.List;

/**
 * An asset as it was before this run.
 *
 * @param names every identifier it carries or carried
 * @param values what was believed, and what lost
 * @param state {@code provisional}, {@code confirmed} or {@code disputed}
 * @param gaps bits of {@link io.crosswalk.core.asset.Gap}
 */
public record KnownAsset(long id, List<Name> names, AssetValues values, String state, int gaps) {

    public KnownAsset {
        names = List.copyOf(names);
    }

    /** What it was called once and is not called any more. */
    List<StrongKey> givenUp() {
        return names.stream().filter(Name::givenUp).map(Name::key).toList();
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

        public boolean open() {
            return until == null;
        }

        /** Whether it once singled the asset out and no longer does. */
        public boolean givenUp() {
            return until != null && role.equals("legacy");
        }
    }
}
