package io.crosswalk.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The report of a run as one web page that needs nothing else: it can be mailed, printed and opened from a folder.
 *
 * <p>The frame is the resource {@code page.html}; each {@code {{name}}} in it is one section. Style and script stand
 * inline, and the page's own content security policy allows exactly these two by their digests: text of a feed can
 * neither run nor load anything, even if it were ever written unescaped.
 */
public final class ReportPage {

    /** So many rejected rows are shown in all; the reject files hold every one. */
    static final int MOST_REJECTIONS = 1_000;

    private static final String FRAME = resource("page.html");
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String POLICY = "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '"
            + digest(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private static final Map<String, BiConsumer<RunReport, Html>> SECTIONS = Map.of(
            "title", (report, out) -> out.text("Crosswalk run " + report.run()),
            "policy", (report, out) -> out.markup(POLICY),
            "style", (report, out) -> out.markup(STYLE),
            "script", (report, out) -> out.markup(SCRIPT),
            "headline", HeadlineSection::write,
            "feeds", FeedsSection::write,
            "discrepancies", DiscrepanciesSection::write,
            "targets", TargetsSection::write,
            "register", RegisterSection::write,
            "rejections", RejectionsSection::write);

    private ReportPage() {
    }

    /** The content security policy the page carries, for a server that repeats it as a header. */
    public static String contentSecurityPolicy() {
        return POLICY;
    }

    /** Writes the page a piece at a time. */
    public static void write(RunReport report, Appendable out) throws IOException {
        Html html = new Html(out);
        try {
            int at = 0;
            for (int open = FRAME.indexOf("{{"); open >= 0; open = FRAME.indexOf("{{", at)) {
                int close = FRAME.indexOf("}}", open);
                html.markup(FRAME.substring(at, open));
                SECTIONS.get(FRAME.substring(open + 2, close)).accept(report, html);
                at = close + 2;
            }
            html.markup(FRAME.substring(at));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"); // as a browser digests it
        } catch (IOException e) {
            throw new UncheckedIOException("the product's own " + name + " cannot be read", e);
        }
    }

    private static String digest(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
