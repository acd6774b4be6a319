package io.crosswalk.sandbox;

/** A kind of trouble that is planted in the demo world, and what a reconciliation should make of it. */
public enum DemoTrouble {

    NEW_UNIT("", "delivered and tagged, and the ITAM does not know it yet"),
    NEW_MODEL("", "a new unit of a product that the ITAM has never seen"),
    WARRANTY_EXTENDED("", "the manufacturer states a later end of warranty than the ITAM holds"),
    LOT_UNKNOWN_TO_ITAM("", "the manufacturer states a lot, the ITAM holds none"),
    ESCAPED_VALUE("", "values with & < \" and ' that the ITAM shows escaped: no change"),
    QUANTITY_BY_LOT("", "cables, kept by lot and quantity: counted, never an asset"),
    SHIPPED_NOT_BOOKED("ORPHAN_SERIAL", "shipped by the manufacturer, unknown to everybody else"),
    UNTAGGED("MISSING_TAG", "bought and shipped, not tagged yet"),
    ITAM_ONLY_SERIAL("ORPHAN_SERIAL", "only the ITAM knows this serial"),
    ITAM_ONLY_TAG("ORPHAN_TAG", "only the ITAM knows this tag, and no serial with it"),
    TAG_WITHOUT_SERIAL("MISSING_SERIAL", "ERP and ITAM agree on the tag, nobody knows the serial"),
    PLACEHOLDER_WITH_TAG("MISSING_SERIAL", "a filler for a serial, and a tag"),
    PLACEHOLDER_ALONE("MISSING_SERIAL", "a filler for a serial and nothing else that names the unit: held"),
    SPREADSHEET_DAMAGE("MISSING_SERIAL", "a number that a spreadsheet cut to 1.23457E+11: held"),
    SPREADSHEET_WRAPPER("", "a spreadsheet's =\"...\" around a serial with leading zeros: unwrapped and matched"),
    TAG_IS_SERIAL("TAG_IS_SERIAL", "the serial stands in the tag column as well"),
    SERIAL_IS_IMEI("SERIAL_IS_IMEI", "the IMEI stands in the serial column"),
    SERIAL_IS_PART_NUMBER("SERIAL_IS_PART_NUMBER", "HP's product number stands in the serial column"),
    LOT_IN_SERIAL("LOT_IN_SERIAL", "the lot stands in the serial column"),
    BAD_IMEI("", "an IMEI whose check digit is wrong: kept, never used to join"),
    SAME_ROW_TWICE("", "the ERP lists one row twice: the second is unchanged"),
    DUPLICATE_SERIAL("DUP_SERIAL", "one serial of one maker on two rows with different tags: both held"),
    DUPLICATE_TAG("DUP_TAG", "one tag on two units: both held"),
    DUPLICATE_IMEI("DUP_IMEI", "one IMEI on two phones"),
    SERIAL_AT_TWO_MAKERS("DUP_SERIAL_OTHER_MAKER", "the same characters from two makers: two units"),
    KEYS_DISAGREE("KEYS_DISAGREE", "the serial names one asset of the ITAM, the tag another"),
    SHARED_SERIAL("SHARED_VALUE", "the serial of a dock or chassis on more than three units"),
    NEAR_MATCH("NEAR_MATCH", "the ERP typed O for 0 or I for 1"),
    LOT_MISMATCH("LOT_MISMATCH", "ERP and manufacturer state different lots"),
    MODEL_MISMATCH("MODEL_MISMATCH", "the same serial, another product"),
    MAKER_MISMATCH("MAKER_MISMATCH", "the same tag, another maker"),
    QUANTITY_WITH_SERIAL("QTY_NE_SERIALS", "quantity 3 and a single serial"),
    RETAGGED("RETAG", "the ERP still names the tag that the unit had before"),
    HALVES("", "the ERP knows the serial, the ITAM the tag, the ship notice both: joined"),
    NO_MAKER("", "a serial without a maker: a proposal, or one candidate with a corroborator"),
    ITAM_TWINS("TARGET_DUPLICATE", "two assets of the ITAM hold one serial: never written to"),
    ITAM_ARCHIVED("TARGET_ARCHIVED", "the ERP delivers a unit that is archived in the ITAM"),
    ITAM_DELETED("TARGET_ARCHIVED", "the ERP delivers a unit that is deleted in the ITAM"),
    REJECTED_DATE("", "31.02.2026: no such day, the row is rejected"),
    REJECTED_FIELDS("", "a semicolon too many, the row is rejected"),
    REJECTED_NO_SERIAL("", "the serial is required and missing, the row is rejected");

    private final String code;
    private final String sentence;

    DemoTrouble(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The discrepancy code that this should lead to; empty where it is no discrepancy. */
    public String code() {
        return code;
    }

    /** What is wrong, for a newcomer. */
    public String sentence() {
        return sentence;
    }
}
