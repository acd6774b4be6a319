package io.crosswalk.core.identifier;

import java.util.Set;

/**
 * World makers of vehicles outside North America, where no check digit tells a VIN from any other 17 characters (ISO 3780;
 * the codes as they stand on vehicles of these makers). The list of all codes is not free, so an unlisted maker's VIN is
 * known only where it is declared.
 */
final class VehicleMakers {

    private static final int SEQUENCE = 13;
    private static final Set<String> CODES = Set.of(
            "JA3", "JA4", "JF1", "JF2", "JH4", "JHL", "JHM", "JM1", "JM3", "JMB", "JMZ", "JN1", "JN8", "JS2", "JS3", "JSA", "JTD", "JTE",
            "JTH", "JTJ", "JTM", "JTN", "JYA", "KL1", "KMH", "KM8", "KNA", "KND", "KNE", "KPA", "LBV", "LFV", "LGX", "LRW", "LSG", "LSV",
            "LVG", "LVS", "LYV", "LZW", "MA1", "MA3", "MAJ", "MAL", "MAT", "MEE", "MNB", "MRH", "NM0", "NMT", "PE1", "SAJ", "SAL", "SAR",
            "SB1", "SCA", "SCB", "SCC", "SCF", "SHH", "SHS", "SJN", "SUU", "TMA", "TMB", "TRU", "TSM", "U5Y", "UU1", "VF1", "VF3", "VF6",
            "VF7", "VF8", "VNK", "VNE", "VSK", "VSS", "VSX", "VWV", "W0L", "WAU", "WA1", "WBA", "WBS", "WBX", "WBY", "WDB", "WDC", "WDD",
            "WDF", "W1K", "W1N", "W1V", "WF0", "WMA", "WME", "WMW", "WP0", "WP1", "WUA", "WVG", "WVW", "WV1", "WV2", "XTA", "XW8", "YK1",
            "YS2", "YS3", "YV1", "YV2", "YV4", "ZAM", "ZAP", "ZAR", "ZCF", "ZDM", "ZFA", "ZFF", "ZHW", "ZLA", "6G1", "6T1", "8AP", "93H",
            "9BD", "9BG", "9BW");

    private VehicleMakers() {
    }

    /** Whether 17 characters begin with a listed maker and end in a number, as the last four of a VIN do (ISO 3779). */
    static boolean built(String vin) {
        return CODES.contains(vin.substring(0, 3)) && Shape.isDigits(vin.substring(SEQUENCE));
    }
}
