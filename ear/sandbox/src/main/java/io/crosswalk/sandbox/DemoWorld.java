package io.crosswalk.sandbox;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The company of the demo: what its ERP, its distributor's ship notices and its ITAM say on one evening, always the same.
 *
 * <p>Most of it is in order; the rest is planted, so that a newcomer sees what a reconciliation is for. How often each kind
 * occurs and under which name it is found is {@link #planted()}:
 *
 * <table>
 * <caption>What is planted</caption>
 * <tr><th>kind</th><th>times</th></tr>
 * <tr><td>new units to create / of a new model</td><td>55 / 5</td></tr>
 * <tr><td>warranty extended / lot unknown to the ITAM</td><td>50 / 30</td></tr>
 * <tr><td>values that the ITAM escapes</td><td>8</td></tr>
 * <tr><td>stock by lot and quantity</td><td>15</td></tr>
 * <tr><td>untagged / shipped and not booked</td><td>44 / 18</td></tr>
 * <tr><td>known to the ITAM alone, by serial / by tag</td><td>12 / 8</td></tr>
 * <tr><td>tag without serial, filler with tag / alone</td><td>4, 3 / 2</td></tr>
 * <tr><td>spreadsheet damage / wrapper</td><td>3 / 3</td></tr>
 * <tr><td>tag is serial, serial is IMEI / part number / lot</td><td>4, 3 / 3 / 2</td></tr>
 * <tr><td>IMEI with a wrong check digit</td><td>2</td></tr>
 * <tr><td>the same row twice</td><td>4</td></tr>
 * <tr><td>duplicate serial / duplicate tag / duplicate IMEI (pairs)</td><td>3 / 3 / 2</td></tr>
 * <tr><td>one serial at two makers (pairs)</td><td>2</td></tr>
 * <tr><td>serial and tag disagree</td><td>3</td></tr>
 * <tr><td>a shared serial (on 5 and on 4 units)</td><td>2</td></tr>
 * <tr><td>near match</td><td>4</td></tr>
 * <tr><td>lot / model / maker mismatch</td><td>5 / 3 / 3</td></tr>
 * <tr><td>quantity with one serial</td><td>2</td></tr>
 * <tr><td>retagged</td><td>3</td></tr>
 * <tr><td>halves that a ship notice joins</td><td>4</td></tr>
 * <tr><td>serial without a maker</td><td>4</td></tr>
 * <tr><td>twins / archived / deleted in the ITAM</td><td>3 / 4 / 2</td></tr>
 * <tr><td>rejected: impossible date / too many fields / no serial</td><td>4 / 3 / 3</td></tr>
 * </table>
 */
public final class DemoWorld {

    /** The name of the ship notices on the FTP server. */
    public static final String SHIPMENTS = "ACME_SERIALS_20261119_2130.csv";

    private static final long SEED = 20_261_120L;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final DemoLedger ledger = new DemoLedger(new DemoNames(SEED));

    private DemoWorld() {
        new DemoEveryday(ledger).write();
        new DemoMistypes(ledger).write();
        new DemoConflicts(ledger).write();
    }

    public static DemoWorld create() {
        return new DemoWorld();
    }

    /** The rows of the ERP, in the order of its pages. */
    public List<Map<String, Object>> erpRows() {
        return Collections.unmodifiableList(ledger.erp);
    }

    /** How many ship notices there are, the unreadable ones as well. */
    public int shipmentCount() {
        return ledger.shipments.size();
    }

    /** The ship notices as the distributor writes them: semicolons, windows-1252, German dates, CRLF. */
    public byte[] shipments() {
        StringBuilder csv = new StringBuilder(String.join(";", ledger.shipments.get(0).keySet())).append("\r\n");
        for (Map<String, String> row : ledger.shipments) {
            csv.append(row.values().stream().map(DemoWorld::quoted).collect(Collectors.joining(";"))).append("\r\n");
        }
        return csv.toString().getBytes(WINDOWS);
    }

    private static String quoted(String value) {
        return value.contains(";") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** How many assets the ITAM holds, archived and deleted ones as well. */
    public int itamCount() {
        return ledger.itam.size();
    }

    /** Puts the company's assets into an ITAM that is still empty. */
    public void fill(SnipeItSandbox itam) {
        new DemoItam(itam).fill(ledger.itam);
    }

    /** Where each trouble was planted, by the name under which a person finds it: a serial, a tag, a row's number. */
    public Map<DemoTrouble, List<String>> planted() {
        return Collections.unmodifiableMap(ledger.planted());
    }
}
