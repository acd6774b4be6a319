package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.core.feed.Arrival;
import io.crosswalk.routes.http.Sleeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;

/**
 * A folder on this machine.
 *
 * <p>A file without a done marker that was written to within the last two seconds is given those two seconds; one that
 * changes while it is copied is left for the next run. Links that lead out of the folder are refused.
 */
final class LocalFolder implements Source {

    static final Duration QUIET = Duration.ofSeconds(2);

    private static final String ENDPOINT = "file:feed?noop=true&idempotent=false&recursive=false&autoCreate=false"
            + "&eagerMaxMessagesPerPoll=false&startScheduler=false&bridgeErrorHandler=true&filter=#";

    private final CamelContext camel;
    private final Pickups pickups;
    private final Clock clock;
    private final Sleeper sleeper;

    LocalFolder(CamelContext camel, Pickups pickups, Clock clock, Sleeper sleeper) {
        this.camel = camel;
        this.pickups = pickups;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public List<Arrival> fetch(FeedConfig feed, Path spool, Troubles troubles) {
        Path folder = folder(feed);
        Spool target = new Spool(spool);
        boolean marked = Marker.pattern(feed.from().files()).isPresent();
        FilePickup pickup = new FilePickup(file -> take(folder, file, target, marked),
                cause -> new TransientFault("a file in " + folder + " could not be read: " + cause.getMessage(), cause));
        String id = FeedRoute.idFor(feed);
        camel.getRegistry().bind(id, Choice.of(feed, pickup::refused));
        FileEndpoint endpoint = camel.getEndpoint(ENDPOINT + id, FileEndpoint.class);
        endpoint.setFile(folder.toFile());
        endpoint.getConfiguration().setDirectory(folder.toString());
        if (marked) {
            endpoint.setDoneFileName(Marker.camel(Marker.pattern(feed.from().files()).orElseThrow()));
        }
        try (FeedRoute route = FeedRoute.open(camel, pickups, id, Templates.FILES, Map.of(Templates.FROM, ENDPOINT + id), pickup)) {
            route.poll();
        } catch (Exception e) {
            throw new IllegalStateException("the route of feed " + feed.id() + " failed", e);
        } finally {
            camel.getRegistry().unbind(id);
        }
        return pickup.result(troubles);
    }

    private Optional<Arrival> take(Path folder, GenericFile<?> file, Spool spool, boolean marked) throws IOException {
        String name = file.getFileName();
        Path source = inside(folder, name);
        if (!marked) {
            waitUntilQuiet(source);
        }
        BasicFileAttributes before = Files.readAttributes(source, BasicFileAttributes.class);
        Spool.Spooled spooled = spool.copy(source);
        BasicFileAttributes after = Files.readAttributes(source, BasicFileAttributes.class);
        if (spooled.bytes() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            Files.delete(spooled.file());
            throw new TransientFault(source + " was written to while it was read; it is left for the next run", null);
        }
        Receipt receipt = new Receipt(name, spooled.bytes(), after.lastModifiedTime().toMillis());
        return Optional.of(new Arrival(SafeName.shown(name), spooled.file(), spooled.bytes(), spooled.sha256(),
                after.lastModifiedTime().toInstant(), receipt.asMap()));
    }

    private void waitUntilQuiet(Path source) throws IOException {
        Duration age = Duration.between(Files.getLastModifiedTime(source).toInstant(), clock.instant());
        if (age.isNegative() || age.compareTo(QUIET) >= 0) {
            return; // a time in the future says nothing
        }
        try {
            sleeper.sleep(QUIET.minus(age));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFault("interrupted while waiting for " + source, e);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new PermanentFault(file + " is a link that leads out of its folder; it was not read");
        }
        return file;
    }

    @Override
    public void settle(FeedConfig feed, Arrival arrival, boolean accepted) {
        FeedConfig.Afterwards afterwards = Afterwards.of(feed, accepted);
        if (afterwards == FeedConfig.Afterwards.KEEP) {
            return;
        }
        Path folder = folder(feed);
        Receipt receipt = Receipt.of(arrival);
        Afterwards.checked(receipt.name());
        Path file = folder.resolve(receipt.name());
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return; // settled before, or taken away by its owner
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!receipt.stillIs(now.size(), now.lastModifiedTime().toMillis())) {
                return; // something newer lies there under the same name; it is the next run's delivery
            }
            for (String name : Afterwards.inOrder(feed, receipt.name())) {
                Path each = folder.resolve(name);
                if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                    leave(each, afterwards, arrival.sha256());
                }
            }
        } catch (IOException e) {
            throw new PermanentFault(file + " was worked off but cannot be moved or deleted; check the permissions of "
                    + folder, e);
        }
    }

    private static void leave(Path file, FeedConfig.Afterwards afterwards, String sha256) throws IOException {
        if (afterwards == FeedConfig.Afterwards.DELETE) {
            Files.delete(file);
            return;
        }
        Path archive = Files.createDirectories(file.resolveSibling(Afterwards.ARCHIVE));
        Path wanted = archive.resolve(file.getFileName());
        Files.move(file, Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)
                ? archive.resolve(Afterwards.unique(file.getFileName().toString(), sha256)) : wanted);
    }

    @Override
    public List<Check> check(FeedConfig feed) {
        List<Check> checks = new ArrayList<>();
        Path folder;
        try {
            folder = folder(feed);
            checks.add(Check.ok(feed.id(), "folder", folder + " is there"));
        } catch (PermanentFault e) {
            checks.add(Check.failed(feed.id(), "folder", e.getMessage(), "create the folder or correct from.path"));
            checks.add(Check.skipped(feed.id(), "list", "the folder cannot be read"));
            return checks;
        }
        List<String> objections = new ArrayList<>();
        Choice<Object> choice = Choice.of(feed, refused -> objections.add(refused.getMessage()));
        try (java.util.stream.Stream<Path> entries = Files.list(folder)) {
            long waiting = entries.filter(Files::isRegularFile).filter(p -> choice.accepts(p.getFileName().toString()))
                    .filter(p -> Marker.companions(feed.from().files(), p.getFileName().toString()).stream()
                            .allMatch(m -> Files.exists(folder.resolve(m)))).count();
            checks.add(objections.isEmpty() ? Check.ok(feed.id(), "list", Afterwards.waiting(waiting))
                    : Check.failed(feed.id(), "list", objections.get(0), "rename or remove the file"));
        } catch (IOException e) {
            checks.add(Check.failed(feed.id(), "list", folder + " cannot be listed", "check its permissions"));
        }
        boolean moves = Afterwards.of(feed, true) != FeedConfig.Afterwards.KEEP || Afterwards.of(feed, false) != FeedConfig.Afterwards.KEEP;
        if (moves && !Files.isWritable(folder)) {
            checks.add(Check.failed(feed.id(), "settle", "deliveries cannot be moved or deleted in " + folder,
                    "make the folder writable, or set afterSuccess and afterFailure to keep"));
        }
        return checks;
    }

    private static Path folder(FeedConfig feed) {
        if (feed.from().path() == null) {
            throw new PermanentFault("feed " + feed.id() + " needs from.path");
        }
        Path folder = Path.of(feed.from().path()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new PermanentFault("the folder " + folder + " of feed " + feed.id()
                    + (Files.exists(folder) ? " cannot be read" : " does not exist"));
        }
        return folder;
    }
}
