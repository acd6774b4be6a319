package io.crosswalk.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.discrepancy.Finding;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.match.Identity.Product;
import io.crosswalk.core.steward.TermsDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsTest {

    private static final StrongKey SERIAL = new StrongKey(Kind.SERIAL, "DELL", "SN1A");
    private static final StrongKey OTHER = new StrongKey(Kind.SERIAL, "DELL", "SN2B");
    private static final StrongKey TAG = new StrongKey(Kind.ASSET_TAG, "", "CT-000001");
    private static final Finding QUESTION = new Finding(Code.NEAR_MATCH, List.of(SERIAL.words(), OTHER.words()), 7, "they look alike");

    private static Rulings of(Choice choice, String evidence, Ruling.Terms terms) {
        return new Rulings(1, List.of(new Ruling(choice, QUESTION.identity(), evidence, terms, List.of(7L))), Set.of(), List.of());
    }

    private static Identity says(StrongKey... names) {
        return new Identity(List.of(names), "DELL", Map.of(Product.MODEL, "LATITUDE"), null);
    }

    @Test
    void settlesADismissedQuestionWhileItSaysTheSame() {
        Rulings rulings = of(Choice.DISMISS, QUESTION.evidence(), Ruling.Terms.NONE);

        assertThat(rulings.settles(QUESTION)).isTrue();
        assertThat(rulings.settles(new Finding(QUESTION.code(), QUESTION.keys(), 7, "they look more alike"))).isFalse();
        assertThat(rulings.settles(new Finding(Code.DUP_SERIAL, QUESTION.keys(), 7, QUESTION.evidence()))).isFalse();
    }

    @Test
    void settlesWhatIsKeptApartWhateverItSays() {
        assertThat(of(Choice.KEEP_APART, "", Ruling.Terms.NONE).settles(QUESTION)).isTrue();
    }

    @Test
    void readsALinkedRowAsNamingItsAsset() {
        Rulings rulings = of(Choice.LINK, "", Ruling.Terms.link(List.of(OTHER, TAG), SERIAL, List.of(OTHER)));

        Identity read = rulings.read(says(TAG, OTHER));

        assertThat(read.strong()).containsExactly(TAG, SERIAL);
        assertThat(read.losing()).containsExactly(OTHER);
        assertThat(read.products()).isEmpty();
        assertThat(rulings.read(says(OTHER))).as("another row").isEqualTo(says(OTHER));
        assertThat(rulings.read(says(OTHER, TAG, SERIAL))).as("it says more").isEqualTo(says(OTHER, TAG, SERIAL));
    }

    @Test
    void tellsOneSerialApartByProductOnceRuled() {
        Rulings rulings = of(Choice.KEEP_APART, "", Ruling.Terms.apart(SERIAL, List.of(Map.of(Product.MODEL, "LATITUDE"), Map.of(Product.MODEL, "POWEREDGE"))));

        assertThat(rulings.read(says(SERIAL)).strong()).extracting(StrongKey::narrower).containsExactly("LATITUDE");
        assertThat(rulings.read(new Identity(List.of(SERIAL), "DELL", Map.of(), null)).strong()).as("without a product").containsExactly(SERIAL);
        assertThat(rulings.read(new Identity(List.of(SERIAL), "DELL", Map.of(Product.MODEL, "XPS"), null)).strong()).as("a third one").containsExactly(SERIAL);
        assertThat(rulings.read(says(OTHER)).strong()).containsExactly(OTHER);
        assertThat(rulings.settles(QUESTION)).as("only the product tells").isFalse();
    }

    @Test
    void joinsALinkedRowInSpiteOfTheContradiction() {
        Rulings rulings = of(Choice.LINK, "", Ruling.Terms.link(List.of(OTHER, TAG), SERIAL, List.of(OTHER)));
        Member row = Said.by("erp", 1).serial("SN2B").maker("Dell").tag("CT-000001").row();
        Member linked = new Member(row.id(), row.keyHash(), row.feed(), row.rank(), false, row.standing(), true, false, row.onMiss(), row.said(),
                rulings.read(row.identity()), row.statement(), 0, null, List.of(), null, null, true, Map.of());
        Member known = Said.by("itam", 0).serial("SN1A").maker("Dell").tag("CT-000001").row();

        Matched matched = Matching.match(new Component(List.of(), List.of(linked, known), Set.of(), "itam", Component.Past.STANDS, rulings));

        assertThat(matched.holds()).isEmpty();
        assertThat(matched.units()).singleElement().satisfies(unit -> assertThat(unit.keys()).containsExactlyInAnyOrder(SERIAL, TAG));
    }

    @Test
    void judgesAgainWhatOnlyAnUndoneLinkHadJoined() {
        Ruling link = new Ruling(Choice.LINK, QUESTION.identity(), "", Ruling.Terms.link(List.of(OTHER, TAG), SERIAL, List.of(OTHER)), List.of());
        Rulings rulings = new Rulings(2, List.of(), Set.of(7L), List.of(link));

        assertThat(rulings.withdrawn(says(TAG, OTHER))).isTrue();
        assertThat(rulings.withdrawn(says(TAG))).isFalse();
        assertThat(rulings.carriedOut().withdrawn(says(TAG, OTHER))).isFalse();
        assertThat(rulings.carriedOut().fresh()).isEmpty();
    }

    @Test
    void readsRowsOfAMergedUnitAsTheOthers() {
        StrongKey tag = new StrongKey(Kind.ASSET_TAG, "", "CT-000002");
        Rulings rulings = of(Choice.MERGE, "", Ruling.Terms.link(List.of(OTHER, TAG), SERIAL, List.of(OTHER)));

        assertThat(rulings.read(says(OTHER, tag)).strong()).containsExactlyInAnyOrder(tag, SERIAL);
        assertThat(rulings.read(says(OTHER)).losing()).containsExactly(OTHER);
        assertThat(rulings.read(says(OTHER)).products()).isEmpty();
        assertThat(rulings.read(says(TAG)).strong()).as("a name that the other lacks comes along").containsExactlyInAnyOrder(TAG, SERIAL);
        assertThat(rulings.read(says(new StrongKey(Kind.SERIAL, "", "SN2B"))).strong()).as("no more is said than was").containsExactly(
                new StrongKey(Kind.SERIAL, "", "SN1A"));
        Identity stranger = says(new StrongKey(Kind.SERIAL, "DELL", "SN9"), TAG);
        assertThat(rulings.read(stranger)).as("a row about another serial").isEqualTo(stranger);
        assertThat(rulings.bridges()).containsExactlyInAnyOrder(new Rulings.Bridge(OTHER.link(), SERIAL.link()), new Rulings.Bridge(TAG.link(), SERIAL.link()));
    }

    @Test
    void readsOneRulingAfterTheOther() {
        StrongKey third = new StrongKey(Kind.SERIAL, "DELL", "SN3C");
        Rulings rulings = new Rulings(2, List.of(new Ruling(Choice.MERGE, "", "", Ruling.Terms.link(List.of(third), OTHER, List.of(third)), List.of()),
                new Ruling(Choice.MERGE, "", "", Ruling.Terms.link(List.of(OTHER), SERIAL, List.of(OTHER)), List.of())), Set.of(), List.of());

        assertThat(rulings.read(says(third)).strong()).containsExactly(SERIAL);
        assertThat(rulings.read(says(third)).losing()).containsExactly(third, OTHER);
    }

    @Test
    void takesTheNamesOfTheOtherUnitFromRowsThatNameBoth() {
        Rulings rulings = of(Choice.SPLIT, "", Ruling.Terms.split(List.of(TAG), List.of(SERIAL)));

        assertThat(rulings.read(says(SERIAL, TAG)).strong()).containsExactly(SERIAL);
        assertThat(rulings.read(says(SERIAL, TAG)).losing()).containsExactly(TAG);
        assertThat(rulings.read(says(TAG))).isEqualTo(says(TAG));
        assertThat(rulings.read(says(OTHER, TAG))).isEqualTo(says(OTHER, TAG));
    }

    @Test
    void readsTheRightNameWhereverTheWrongOneIsSaid() {
        Rulings rulings = of(Choice.CORRECT, "", Ruling.Terms.correct(OTHER, SERIAL));

        assertThat(rulings.read(says(OTHER, TAG)).strong()).containsExactly(SERIAL, TAG);
        assertThat(rulings.read(says(OTHER, TAG)).corrected()).containsExactly(Map.entry(OTHER, SERIAL));
        StrongKey otherMaker = new StrongKey(Kind.SERIAL, "HP", "SN2B");
        assertThat(rulings.read(says(otherMaker))).isEqualTo(says(otherMaker));
    }

    @Test
    void readsTheRightBeginningOfABatchOnly() {
        StrongKey wrong = new StrongKey(Kind.SERIAL, "DELL", "SN2");
        Rulings rulings = of(Choice.CORRECT, "", Ruling.Terms.correct(wrong, new StrongKey(Kind.SERIAL, "DELL", "5N2"), Map.of(Product.MODEL, "LATITUDE"),
                List.of(new StrongKey(Kind.SERIAL, "DELL", "SN2X"))));

        assertThat(rulings.read(says(OTHER)).strong()).containsExactly(new StrongKey(Kind.SERIAL, "DELL", "5N2B"));
        assertThat(rulings.links(says(OTHER), 1)).contains(OTHER.link(), new StrongKey(Kind.SERIAL, "DELL", "5N2B").link());
        StrongKey excepted = new StrongKey(Kind.SERIAL, "DELL", "SN2X");
        assertThat(rulings.read(says(excepted)).strong()).containsExactly(excepted);
        Identity withoutProduct = new Identity(List.of(OTHER), "DELL", Map.of(), null);
        assertThat(rulings.read(withoutProduct)).isEqualTo(withoutProduct);
    }

    @Test
    void readsTheNewTagInRowsAboutThatUnitOnly() {
        StrongKey tag = new StrongKey(Kind.ASSET_TAG, "", "CT-000009");
        Rulings rulings = of(Choice.RETAG, "", Ruling.Terms.retag(TAG, tag, List.of(SERIAL)));

        assertThat(rulings.read(says(SERIAL, TAG)).strong()).containsExactly(SERIAL, tag);
        assertThat(rulings.read(says(TAG)).strong()).containsExactly(tag);
        assertThat(rulings.read(says(OTHER, TAG))).as("the label is on another unit").isEqualTo(says(OTHER, TAG));
        assertThat(rulings.mayTell(Set.of(SERIAL), TAG, tag)).as("no target may be told by this").isFalse();
    }

    @Test
    void letsATargetBeToldExactlyOneTag() {
        StrongKey tag = new StrongKey(Kind.ASSET_TAG, "", "CT-000009");
        Rulings rulings = of(Choice.RETAG, "", Ruling.Terms.tell(List.of(SERIAL), TAG, tag));

        assertThat(rulings.mayTell(Set.of(SERIAL), TAG, tag)).isTrue();
        assertThat(rulings.mayTell(Set.of(OTHER), TAG, tag)).isFalse();
        assertThat(rulings.mayTell(Set.of(SERIAL), tag, TAG)).isFalse();
        assertThat(rulings.read(says(SERIAL, TAG))).isEqualTo(says(SERIAL, TAG));
    }

    @Test
    void keepsItsTermsAsADocument() {
        Ruling.Terms terms = Ruling.Terms.link(List.of(OTHER, TAG), SERIAL, List.of(OTHER));
        Ruling.Terms apart = Ruling.Terms.apart(SERIAL, List.of(Map.of(Product.SKU, "A"), Map.of(Product.SKU, "B")));

        assertThat(TermsDocument.read(TermsDocument.write(terms))).isEqualTo(terms);
        assertThat(TermsDocument.read(TermsDocument.write(apart))).isEqualTo(apart);
        assertThat(TermsDocument.read(TermsDocument.write(Ruling.Terms.NONE))).isEqualTo(Ruling.Terms.NONE);
    }

    @Test
    void findsTheNameBehindItsWords() {
        assertThat(StrongKey.ofWords(SERIAL.words())).contains(SERIAL);
        assertThat(StrongKey.ofWords(TAG.words())).contains(TAG);
        assertThat(StrongKey.ofWords("serial A (B) C")).contains(new StrongKey(Kind.SERIAL, "", "A (B) C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serial", "serial ", "record erp 17", "nonsense", "(DELL)"})
    void findsNoNameBehindOtherWords(String words) {
        assertThat(StrongKey.ofWords(words)).isEmpty();
    }
}
