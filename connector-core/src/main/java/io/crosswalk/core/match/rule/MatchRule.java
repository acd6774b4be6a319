package io.crosswalk.core.match.rule;

import static io.crosswalk.core.match.rule.Effect.ASKS;
import static io.crosswalk.core.match.rule.Effect.CONTRADICTS;
import static io.crosswalk.core.match.rule.Effect.JOINS;
import static io.crosswalk.core.match.rule.Effect.LACKS;
import static io.crosswalk.core.match.rule.Effect.SUPPORTS;

import io.crosswalk.core.discrepancy.Code;
import io.crosswalk.core.identifier.CanonicalField;
import io.crosswalk.core.identifier.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One reason to believe or to doubt that a record is about a unit, named by the sentence that it proves; for example
 * {@code same-maker-and-serial}. A feed may switch off those that say nothing in its hands.
 *
 * <p>The catalogue is closed, because what fired is kept with every record as one number: {@link #number()} is stored and
 * never changes its meaning. A weight says how telling a rule is (100 proves, 0 says nothing, below 0 speaks against);
 * weights are for people and are never added up: whatever leads to a unit does so alone, and one contradiction holds the
 * record. Sources: the product's own law of identity; serials by maker, 3GPP TS 23.003 6.2.1 (IMEI), ISO 3779 (VIN), GS1
 * General Specifications 3 (AI 21 within its GTIN, AI 8004), DSP0134 7.2.1 (SMBIOS UUID).
 */
public enum MatchRule {

    SAME_RECORD(0, JOINS, 100, "the same record of the same source", "a source's own record would be a stranger every night"),
    SAME_MAKER_AND_SERIAL(1, JOINS, 95, "the same maker and serial", null),
    SAME_GTIN_AND_SERIAL(2, JOINS, 95, "the same GTIN and serial, where the maker is not said", null),
    SAME_ASSET_TAG(3, JOINS, 90, "the same asset tag while its interval is open", null),
    SAME_IMEI(4, JOINS, 95, "the same IMEI by its first 14 digits", null),
    SAME_SECOND_IMEI(5, JOINS, 95, "its second IMEI is one of the unit's, by its first 14 digits", null),
    SAME_MEID(6, JOINS, 95, "the same MEID", null),
    SAME_EID(7, JOINS, 95, "the same EID of the eSIM chip", null),
    SAME_VIN(8, JOINS, 95, "the same VIN", null),
    SAME_GIAI(9, JOINS, 95, "the same global individual asset identifier (GIAI)", null),
    SAME_RADIO_TAG(10, JOINS, 90, "the same radio tag (EPC or TID)", null),
    SAME_UUID(11, JOINS, 85, "the same SMBIOS UUID", null),
    SERIAL_AND_ANOTHER_WORD(12, JOINS, 60, "the same serial without its maker, one candidate only, and something else agrees", null),

    SAME_MAC(16, SUPPORTS, 40, "the same MAC address", CanonicalField.MAC),
    SAME_ICCID(17, SUPPORTS, 40, "the same SIM card", CanonicalField.ICCID),
    SAME_LOOSE_TAG(18, SUPPORTS, 30, "the same tag, though not one of the organisation's form", CanonicalField.ASSET_TAG),
    SAME_HOST_NAME(19, SUPPORTS, 25, "the same host name", CanonicalField.NAME),
    SAME_ORDER(20, SUPPORTS, 20, "the same purchase order", CanonicalField.PURCHASE_ORDER),
    SAME_OWNER(21, SUPPORTS, 20, "the same owner", CanonicalField.OWNER),
    SAME_LOT(22, SUPPORTS, 15, "the same lot", CanonicalField.LOT),
    SAME_GTIN(23, SUPPORTS, 15, "the same GTIN", CanonicalField.GTIN),
    SAME_SKU(24, SUPPORTS, 15, "the same SKU", CanonicalField.SKU),
    SAME_MODEL(25, SUPPORTS, 10, "the same model", CanonicalField.MODEL),
    SAME_LOCATION(26, SUPPORTS, 10, "the same location", CanonicalField.LOCATION),

    ANOTHER_SERIAL(32, CONTRADICTS, -100, "another serial, and no event that explains it", "two serials are two units", Code.KEYS_DISAGREE),
    ANOTHER_MAKER(33, CONTRADICTS, -90, "another maker", null, Code.MAKER_MISMATCH),
    ANOTHER_PRODUCT(34, CONTRADICTS, -80, "another product by the same kind of product key", null, Code.MODEL_MISMATCH),
    ANOTHER_IMEI(35, CONTRADICTS, -95, "another IMEI, and none in common", "two radios are two devices", Code.KEYS_DISAGREE),
    ANOTHER_MEID(36, CONTRADICTS, -95, "another MEID", "two radios are two devices", Code.KEYS_DISAGREE),
    ANOTHER_EID(37, CONTRADICTS, -90, "another EID", "two eSIM chips are two devices", Code.KEYS_DISAGREE),
    ANOTHER_VIN(38, CONTRADICTS, -100, "another VIN", "two VINs are two vehicles", Code.KEYS_DISAGREE),
    ANOTHER_UUID(39, CONTRADICTS, -70, "another SMBIOS UUID", null, Code.KEYS_DISAGREE),
    ANOTHER_RADIO_TAG(40, CONTRADICTS, -70, "another radio tag", null, Code.KEYS_DISAGREE),
    GIVEN_UP_NAME(41, CONTRADICTS, -90, "it names what a unit gave up", "a former tag may be in anybody's hands", Code.RETAG, Code.KEYS_DISAGREE),
    UNITS_DISAGREE(42, CONTRADICTS, -100, "its names lead to units that contradict each other", "joining them cannot be right", Code.KEYS_DISAGREE),
    PEERS_DISAGREE(43, CONTRADICTS, -90, "records of one rank share a name and contradict each other", "neither is believed more than the other",
            Code.DUP_SERIAL, Code.DUP_TAG, Code.DUP_IMEI, Code.TARGET_DUPLICATE),
    SAID_TWICE(44, CONTRADICTS, -90, "one delivery names it more than once with different content", "one of the two is wrong",
            Code.DUP_SERIAL, Code.DUP_TAG, Code.TARGET_DUPLICATE),
    LABEL_DISAGREES(45, CONTRADICTS, -90, "its label says something else than its columns", "one of the two is wrong", Code.KEYS_DISAGREE),
    SEVERAL_SERIALS(46, CONTRADICTS, -90, "it names several serials where only one unit can be meant", "it does not say which", Code.QTY_NE_SERIALS),

    SERIAL_ALONE(48, ASKS, 0, "the same serial without its maker, but nothing else agrees or several units carry it",
            "a serial is unique within its maker only", Code.NEAR_MATCH),
    SERIAL_WITHOUT_ISSUER(49, LACKS, 0, "a serial without its maker, and nobody knows it", "a serial is unique within its maker only", Code.ORPHAN_SERIAL),
    FOREIGN_TAG(50, LACKS, 0, "a tag that is not the organisation's, and no other name", "it may name anything", Code.ORPHAN_TAG),
    ON_TOO_MANY_UNITS(51, ASKS, 0, "its only names are on too many units", "a value that many carry singles out none", Code.SHARED_VALUE, Code.MISSING_SERIAL),
    NO_USABLE_NAME(52, LACKS, 0, "its serial, IMEI or the like is a filler, damaged or made up by software, and nothing else names the unit",
            "it names nothing", Code.MISSING_SERIAL),
    NOT_KNOWN_YET(53, LACKS, 0, "nobody knows the unit, and the feed says onMiss: hold", "that is what onMiss is for"),
    SWITCHED_OFF(54, LACKS, 0, "the rules by which its names would lead to a unit are switched off for its feed", "it says what was switched off",
            Code.ORPHAN_SERIAL),
    NOT_CONFIRMED(55, LACKS, 0, "it disposes of a unit whose cross-reference is not confirmed", "the wrong unit would leave the books",
            Code.DISPOSAL_UNCONFIRMED);

    private static final String GIAI_TAG = "8004";
    private static final String GIAI_EPC = "URN:EPC:ID:GIAI:";
    private static final List<MatchRule> CORROBORATORS = Arrays.stream(values()).filter(rule -> rule.effect == SUPPORTS).toList();

    private final int number;
    private final Effect effect;
    private final int weight;
    private final String sentence;
    private final String fixed;
    private final Set<Code> codes;
    private final CanonicalField field;

    MatchRule(int number, Effect effect, int weight, String sentence, String fixed, Code... codes) {
        this(number, effect, weight, sentence, fixed, null, codes);
    }

    MatchRule(int number, Effect effect, int weight, String sentence, CanonicalField field) {
        this(number, effect, weight, sentence, null, field);
    }

    MatchRule(int number, Effect effect, int weight, String sentence, String fixed, CanonicalField field, Code... codes) {
        this.number = number;
        this.effect = effect;
        this.weight = weight;
        this.sentence = sentence;
        this.fixed = fixed;
        this.field = field;
        EnumSet<Code> raised = EnumSet.noneOf(Code.class);
        Collections.addAll(raised, codes);
        this.codes = Collections.unmodifiableSet(raised);
    }

    /** As it is stored; it never changes. */
    int number() {
        return number;
    }

    /** Its place in the number under which the rules that fired for a record are kept. */
    public long bit() {
        return 1L << number;
    }

    /** As configuration and reports write it, for example {@code same-maker-and-serial}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Effect effect() {
        return effect;
    }

    public int weight() {
        return weight;
    }

    /** What it proves, as a part of a sentence. */
    public String sentence() {
        return sentence;
    }

    /** Discrepancies that it may raise. */
    public Set<Code> codes() {
        return codes;
    }

    /** Why no feed may switch it off; empty where one may. */
    public Optional<String> fixed() {
        return Optional.ofNullable(fixed);
    }

    /** The field that it compares, of a rule that corroborates. */
    public Optional<CanonicalField> field() {
        return Optional.ofNullable(field);
    }

    /** Those that corroborate, the most telling first. */
    public static List<MatchRule> corroborators() {
        return CORROBORATORS;
    }

    public static Optional<MatchRule> of(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    /** The rule by which a name leads to its unit: the authority that issued it decides. {@code kind} is null for a native id. */
    public static MatchRule leading(Kind kind, String scope, String key, boolean second) {
        if (kind == null) {
            return SAME_RECORD;
        }
        return switch (kind) {
            case SERIAL -> scope.isEmpty() ? SERIAL_AND_ANOTHER_WORD : scope.startsWith("gtin:") ? SAME_GTIN_AND_SERIAL : SAME_MAKER_AND_SERIAL;
            case ASSET_TAG -> isGiai(key) ? SAME_GIAI : SAME_ASSET_TAG;
            case IMEI -> second ? SAME_SECOND_IMEI : SAME_IMEI;
            case MEID -> SAME_MEID;
            case EID -> SAME_EID;
            case VIN -> SAME_VIN;
            case UUID -> SAME_UUID;
            default -> isGiai(key) ? SAME_GIAI : SAME_RADIO_TAG;
        };
    }

    private static boolean isGiai(String key) {
        return key.startsWith("(" + GIAI_TAG + ")") || key.regionMatches(true, 0, GIAI_EPC, 0, GIAI_EPC.length());
    }

    /** The rule by which a different name of this kind contradicts. */
    public static MatchRule contradicting(Kind kind) {
        return switch (kind) {
            case SERIAL -> ANOTHER_SERIAL;
            case IMEI -> ANOTHER_IMEI;
            case MEID -> ANOTHER_MEID;
            case EID -> ANOTHER_EID;
            case VIN -> ANOTHER_VIN;
            case UUID -> ANOTHER_UUID;
            default -> ANOTHER_RADIO_TAG;
        };
    }

    /** The rules behind the number that is kept with a record, in the order of the catalogue. */
    public static Set<MatchRule> ofBits(long bits) {
        Set<MatchRule> fired = EnumSet.noneOf(MatchRule.class);
        for (MatchRule rule : values()) {
            if ((bits & rule.bit()) != 0) {
                fired.add(rule);
            }
        }
        return fired;
    }
}
