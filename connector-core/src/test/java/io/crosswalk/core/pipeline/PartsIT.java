package io.crosswalk.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Register.AssetView;
import io.crosswalk.core.asset.Register.IdentifierView;
import io.crosswalk.core.identifier.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsIT extends NightCase {

    @BeforeEach
    void feedOfComponents() {
        kit.edit("config/crosswalk.yaml", "feeds: [ itam, erp, acme ]", "feeds: [ itam, erp, acme, agent ]");
        kit.feed("agent", "full", "serial", "manufacturer", "serial2", "componentSerial");
        kit.edit("config/feeds/agent.yaml", "componentSerial: { from: componentSerial }",
                "componentSerial: { from: componentSerial, transforms: [ \"split:/\" ] }");
    }

    @AfterEach
    void isTheSameWhenComputedAnew() {
        verified();
        List<String> before = kit.picture();
        kit.touchEverything().night();
        assertThat(kit.picture()).isEqualTo(before);
    }

    private void agent(String name, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "serial,manufacturer,serial2,componentSerial";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        kit.deliver("agent", name, lines);
    }

    private static List<String> role(AssetView asset, String role, boolean open) {
        return asset.identifiers().stream().filter(it -> it.kind().equals("serial")
                && it.role().equals(role) && (it.to() == null) == open).map(IdentifierView::display).toList();
    }

    private AssetView unit(String serial) {
        return kit.register().lookup(Optional.of(Kind.SERIAL), serial).stream().filter(it -> it.identifiers().stream()
                .anyMatch(name -> name.display().equals(serial) && name.role().equals("primary"))).findFirst().orElseThrow();
    }

    @Test
    void knowsWhichNameIsTheUnitsAndWhichIsAParts() {
        agent("1.csv", "SN0001A,Dell,BOARD7,DISK01/DISK02");
        kit.night();

        assertThat(role(unit("SN0001A"), "primary", true)).containsExactly("SN0001A");
        assertThat(role(unit("SN0001A"), "secondary", true)).containsExactly("BOARD7");
        assertThat(role(unit("SN0001A"), "component", true)).containsExactly("DISK01", "DISK02");
        assertThat(serial("DISK02").assetId()).as("found by its part").isEqualTo(unit("SN0001A").assetId());
        assertThat(serial("BOARD7").assetId()).isEqualTo(unit("SN0001A").assetId());
    }

    @Test
    void endsTheStayOfAPartThatTurnsUpInAnotherUnit() {
        agent("1.csv", "SN0001A,Dell,,DISK01/DISK02", "SN0002B,Dell,,DISK03");
        kit.night();
        agent("2.csv", "SN0001A,Dell,,DISK01/DISK02", "SN0002B,Dell,,DISK03/DISK01");
        kit.night();

        assertThat(role(unit("SN0002B"), "component", true)).containsExactly("DISK01", "DISK03");
        assertThat(role(unit("SN0001A"), "component", true)).containsExactly("DISK02");
        assertThat(role(unit("SN0001A"), "component", false)).containsExactly("DISK01");
        assertThat(tasks("DUP_SERIAL")).isEmpty();
    }

    @Test
    void endsTheStayOfAPartThatItsUnitDoesNotNameAnyMore() {
        agent("1.csv", "SN0001A,Dell,,DISK01/DISK02");
        kit.night();
        agent("2.csv", "SN0001A,Dell,,DISK02");
        kit.night();

        assertThat(role(unit("SN0001A"), "component", true)).containsExactly("DISK02");
        assertThat(role(unit("SN0001A"), "component", false)).containsExactly("DISK01");
    }

    @Test
    void asksAboutAPartThatTwoUnitsNameAtOnceUntilOneLetsGo() {
        agent("1.csv", "SN0001A,Dell,,DISK01", "SN0002B,Dell,,DISK01");
        kit.night();

        assertThat(tasks("DUP_SERIAL")).singleElement().satisfies(it -> assertThat(it.evidence())
                .isEqualTo("component serial DISK01 is said to be in serial SN0001A (DELL) by agent and in serial SN0002B (DELL) by agent"));
        assertThat(assets()).hasSize(2);
        verified();

        agent("2.csv", "SN0001A,Dell,,DISK01", "SN0002B,Dell,,DISK09");
        kit.night();
        assertThat(tasks("DUP_SERIAL")).isEmpty();
    }

    @Test
    void letsManyUnitsListOneDockThatKeepsItsOwnName() {
        erp("1.csv", "DOCK01,Dell,CT-000009");
        agent("1.csv", "SN0001A,Dell,,DOCK01", "SN0002B,Dell,,DOCK01", "SN0003C,Dell,,DOCK01", "SN0004D,Dell,,DOCK01");
        kit.night();

        assertThat(role(unit("SN0001A"), "component", true)).containsExactly("DOCK01");
        assertThat(role(unit("DOCK01"), "primary", true)).containsExactly("DOCK01");
        assertThat(tasks("DUP_SERIAL")).isEmpty();
        assertThat(tasks("SHARED_VALUE")).isEmpty();
        assertThat(assets()).hasSize(5);
    }

    @Test
    void neverTakesAPartForTheUnitThatBearsTheSameSerial() {
        erp("1.csv", "MON001,LG,CT-000009");
        agent("1.csv", "SN0001A,Dell,,MON001");
        kit.night();

        assertThat(assets()).hasSize(2);
        assertThat(kit.register().lookup(Optional.of(Kind.SERIAL), "MON001")).as("the unit, and where it is built in").hasSize(2);
        assertThat(role(unit("MON001"), "primary", true)).containsExactly("MON001");
        assertThat(role(unit("SN0001A"), "component", true)).containsExactly("MON001");
    }
}
