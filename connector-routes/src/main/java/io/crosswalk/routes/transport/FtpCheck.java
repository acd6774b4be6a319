package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;

/** The preflight of an FTP feed, step by step; a step that fails makes the later ones pointless. */
final class FtpCheck {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> STEPS = List.of("secret", "connection", "login", "folder", "list");

    private final CamelContext camel;
    private final FeedConfig feed;
    private final List<Check> checks = new ArrayList<>();

    FtpCheck(CamelContext camel, FeedConfig feed) {
        this.camel = camel;
        this.feed = feed;
    }

    List<Check> run() {
        try {
            FtpPlace place = FtpPlace.of(feed);
            passed("the credential is there");
            connect(place);
            passed(place.server() + " answers");
            try (FtpSession session = FtpSession.open(camel, place)) {
                passed("logged in as " + (place.username() == null ? "anonymous" : place.username()));
                session.enter();
                passed("'" + place.path() + "' can be entered");
                list(session);
            }
        } catch (IOException e) {
            failed("nothing answers at " + feed.from().host() + ":" + feed.from().port(), "check from.host, from.port and the firewall");
        } catch (PermanentFault | io.crosswalk.core.fault.TransientFault e) {
            failed(e.getMessage(), "correct what the message names and check again");
        }
        return checks;
    }

    private void list(FtpSession session) {
        List<String> objections = new ArrayList<>();
        Choice<Object> choice = Choice.of(feed, refused -> objections.add(refused.getMessage()));
        Set<String> names = session.files().keySet();
        long waiting = names.stream().filter(choice::accepts)
                .filter(name -> names.containsAll(Marker.companions(feed.from().files(), name))).count();
        if (objections.isEmpty()) {
            passed(Afterwards.waiting(waiting));
        } else {
            failed(objections.get(0), "ask the sender to rename it");
        }
    }

    private static void connect(FtpPlace place) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.host(), place.port()), PATIENCE_MILLIS);
        }
    }

    private void passed(String detail) {
        checks.add(Check.ok(feed.id(), STEPS.get(checks.size()), detail));
    }

    private void failed(String detail, String hint) {
        checks.add(Check.failed(feed.id(), STEPS.get(checks.size()), detail, hint));
        while (checks.size() < STEPS.size()) {
            checks.add(Check.skipped(feed.id(), STEPS.get(checks.size()), "an earlier check failed"));
        }
    }
}
