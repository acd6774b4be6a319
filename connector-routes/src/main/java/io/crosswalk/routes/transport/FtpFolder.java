package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.commons.net.ftp.FTPFile;

/**
 * A folder on an FTP server, read through Camel's component with every option set whose default loses data.
 *
 * <p>Files are streamed to a work directory beside the spool. Without a done marker a file is taken only after its size
 * stood still for the interval given. Nothing is renamed or deleted while fetching.
 */
final class FtpFolder implements Source {

    /** What the defaults would cost is listed with each option in {@link FtpPlace}. */
    private static final String POLL = "&noop=true&idempotent=false&recursive=false&eagerMaxMessagesPerPoll=false"
            + "&startScheduler=false&bridgeErrorHandler=true&filter=#";

    private final CamelContext camel;
    private final Pickups pickups;
    private final Duration stillFor;

    FtpFolder(CamelContext camel, Pickups pickups, Duration stillFor) {
        this.camel = camel;
        this.pickups = pickups;
        this.stillFor = stillFor;
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool, Troubles troubles) {
        FtpPlace place = FtpPlace.of(feed);
        FilePickup pickup = new FilePickup(file -> take(place, file, new Spool(spool)), place::fault);
        String id = FeedRoute.idFor(feed);
        Path work = spool.resolve(".work-" + id);
        camel.getRegistry().bind(id, Choice.of(feed, pickup::refused));
        String uri = FtpPlace.OPTIONS + POLL + id;
        try {
            FtpEndpoint<?> endpoint = place.configured(camel.getEndpoint(uri, FtpEndpoint.class));
            endpoint.setLocalWorkDirectory(Files.createDirectories(work).toString());
            completeness(feed, endpoint);
            try (FeedRoute route = FeedRoute.open(camel, pickups, id, Templates.FILES, Map.of(Templates.FROM, uri), pickup)) {
                route.poll();
            }
        } catch (TransientFault | PermanentFault e) {
            throw e;
        } catch (IOException e) {
            throw new TransientFault("the spool folder " + spool + " cannot be written; check its disk and permissions", e);
        } catch (Exception e) {
            throw new IllegalStateException("the route of feed " + feed.id() + " failed", e);
        } finally {
            camel.getRegistry().unbind(id);
            WorkFolder.remove(work);
        }
        if (pickup.nothing()) {
            sureThatNothingIsThere(place);
        }
        return pickup.result(troubles);
    }

    /** A folder that is not there lists as empty on many servers: an error of the run, never a silent night. */
    private void sureThatNothingIsThere(FtpPlace place) {
        try (FtpSession session = FtpSession.open(camel, place)) {
            session.enter();
        }
    }

    private void completeness(FeedConfig feed, FtpEndpoint<?> endpoint) {
        Optional<String> marker = Marker.pattern(feed.from().files());
        if (marker.isPresent()) {
            endpoint.setDoneFileName(Marker.camel(marker.get()));
            return;
        }
        endpoint.setReadLock("changed");
        endpoint.setReadLockCheckInterval(stillFor.toMillis());
        endpoint.setReadLockTimeout(stillFor.multipliedBy(4).toMillis());
        endpoint.setReadLockMinLength(0);
        endpoint.setReadLockMarkerFile(false);
    }

    private static Optional<Arrival> take(FtpPlace place, GenericFile<?> file, Spool spool) throws IOException {
        String name = file.getFileName();
        Path local = ((File) file.getBody()).toPath();
        long listed = ((FTPFile) file.getFile()).getSize();
        Spool.Spooled spooled = spool.adopt(local);
        if (listed >= 0 && listed != spooled.bytes()) {
            Files.delete(spooled.file());
            throw new TransientFault(SafeName.shown(name) + " on " + place.server() + " is listed with " + listed + " bytes, but "
                    + spooled.bytes() + " came; it is still being written or was cut off, and is left for the next run", null);
        }
        Receipt receipt = new Receipt(name, spooled.bytes(), file.getLastModified());
        return Optional.of(new Arrival(SafeName.shown(name), spooled.file(), spooled.bytes(), spooled.sha256(),
                Instant.ofEpochMilli(file.getLastModified()), receipt.asMap()));
    }

    @Override
    public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
        FeedConfig.Afterwards afterwards = Afterwards.of(feed, accepted);
        if (afterwards == FeedConfig.Afterwards.KEEP) {
            return;
        }
        Receipt receipt = Receipt.of(arrival);
        Afterwards.checked(receipt.name());
        FtpPlace place = FtpPlace.of(feed);
        try (FtpSession session = FtpSession.open(camel, place)) {
            session.enter();
            Map<String, FTPFile> there = session.files();
            FTPFile now = there.get(receipt.name());
            if (now == null || !receipt.stillIs(now.getSize(), now.getTimestamp() == null ? 0 : now.getTimestamp().getTimeInMillis())) {
                return; // taken away by its owner, or something newer lies there under the same name
            }
            for (String name : Afterwards.inOrder(feed, receipt.name())) {
                if (there.containsKey(name) && afterwards == FeedConfig.Afterwards.DELETE) {
                    session.delete(name);
                } else if (there.containsKey(name)) {
                    session.archive(name, Afterwards.unique(name, arrival.sha256()));
                }
            }
        }
    }

    @Override
    public List<Check> check(FeedConfig feed) {
        return new FtpCheck(camel, feed).run();
    }
}
