package io.crosswalk.core.store;

import io.crosswalk.core.asset.Disposal;
import io.crosswalk.core.asset.Disposal.Link;
import io.crosswalk.core.asset.Gap;
import io.crosswalk.core.asset.Life;
import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.KnownAsset;
import io.crosswalk.core.match.KnownAsset.Name;
import java.util.List;
import java.util.Optional;

/** Whether an asset of the register may be disposed of: the night's own decision about its link, put to a person. */
final class DisposalQuestion {

    private DisposalQuestion() {
    }

    static Disposal of(KnownAsset asset, AssetView view) {
        Optional<Name> serial = current(asset, Kind.SERIAL).or(() -> current(asset, Kind.VIN)).or(() -> current(asset, Kind.IMEI));
        boolean needed = serial.isPresent() || Gap.SERIAL.in(asset.gaps());
        Optional<Name> tag = current(asset, Kind.ASSET_TAG).or(() -> needed ? Optional.empty() : current(asset, Kind.EPC_URN));
        List<String> witnesses = tag.map(Name::sources).orElse(List.of()).stream()
                .filter(source -> serial.isEmpty() || serial.get().sources().contains(source)).toList();
        List<String> questions = !asset.state().equals("disputed") ? List.of() : view.discrepancies().stream()
                .filter(it -> it.severity().equals("task") && !it.code().equals(Code.DISPOSAL_UNCONFIRMED.name()))
                .map(it -> it.code() + " (" + it.evidence() + ")").toList();
        return Disposal.of(asset.id(), asset.state(), Life.of(asset.events()).status().orElse(null), new Link(serial.map(it -> it.key().words()).orElse(null),
                tag.map(it -> it.key().words()).orElse(null), needed, witnesses, questions));
    }

    private static Optional<Name> current(KnownAsset asset, Kind kind) {
        return asset.names().stream().filter(name -> name.open() && name.role().equals("primary") && name.key().kind() == kind).findFirst();
    }
}
