package io.crosswalk.core.store;

import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.Verdict;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.store.Applying.Write;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The names that assets carry and carried, as rows to look them up by. */
final class NameRows {

    private NameRows() {
    }

    static void write(Connection connection, List<Write> assets) throws SQLException {
        if (assets.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = new BinaryCopy(connection, "identifier(asset_id, kind, scope, key, narrower, role, link, fold, display, canonical, verdict,"
                + " sources, valid_from, valid_to)", 14)) {
            for (Write write : assets) {
                for (KnownAsset.Name name : write.unit().names()) {
                    copy.row().bigint(write.id()).smallint(name.key().kind().ordinal()).text(name.key().scope()).text(name.key().key())
                            .text(name.key().narrower()).smallint(Codes.of(Codes.ROLES, name.role())).bigint(name.link()).bigint(fold(name))
                            .text(name.display()).text(name.canonical()).smallint(Verdict.valueOf(name.verdict()).ordinal())
                            .text(String.join(",", name.sources())).instant(name.from()).instant(name.until());
                }
            }
            copy.finish();
        }
    }

    /** The number under which serials that look alike meet. */
    private static Long fold(KnownAsset.Name name) {
        if (name.key().kind() != Kind.SERIAL || !name.open() || !name.role().equals("primary")) {
            return null;
        }
        return new io.crosswalk.core.match.StrongKey(Kind.SERIAL, "", Identifiers.confusableKey(name.key().key())).link();
    }
}
