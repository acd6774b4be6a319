package io.crosswalk.routes.transport;

import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.FtpOperations;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;

/** A login to an FTP server of our own, for what Camel's consumer must not do: look, move and delete. */
final class FtpSession implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FtpSession.class.getName());

    private final FtpPlace place;
    private final FtpOperations operations;
    private final FTPClient client;

    private FtpSession(FtpPlace place, FtpOperations operations) {
        this.place = place;
        this.operations = operations;
        this.client = operations.getClient();
    }

    static FtpSession open(CamelContext camel, FtpPlace place) {
        FtpOperations operations = null;
        try {
            // made by the component and not by the context: nothing remains registered
            FtpEndpoint<?> endpoint = place.configured((FtpEndpoint<?>) camel.getComponent("ftp").createEndpoint(FtpPlace.OPTIONS));
            operations = (FtpOperations) endpoint.createRemoteFileOperations();
            operations.connect(endpoint.getConfiguration(), endpoint.createExchange());
            return new FtpSession(place, operations);
        } catch (Exception e) {
            if (operations != null) {
                dropped(operations);
            }
            throw place.fault(e);
        }
    }

    /** Changes into the feed's folder. */
    void enter() {
        if (!place.path().isEmpty() && !tried(() -> client.changeWorkingDirectory(place.path()))) {
            throw new PermanentFault("the folder '" + place.path() + "' cannot be entered on the FTP server " + place.server() + " ("
                    + client.getReplyCode() + "); check from.path of feed " + place.feed() + " and what the account may read");
        }
    }

    /** The plain files of the current folder by name. */
    Map<String, FTPFile> files() {
        Map<String, FTPFile> files = new LinkedHashMap<>();
        try {
            for (FTPFile file : client.listFiles()) {
                if (file != null && file.isFile()) {
                    files.put(file.getName(), file);
                }
            }
        } catch (IOException e) {
            throw place.fault(e);
        }
        return files;
    }

    void delete(String name) {
        Afterwards.checked(name);
        if (!tried(() -> client.deleteFile(name))) {
            throw refused("deleted", name);
        }
    }

    /** Moves into the archive folder, under another name where the first is taken. */
    void archive(String name, String otherwise) {
        Afterwards.checked(name);
        tried(() -> client.makeDirectory(Afterwards.ARCHIVE)); // refused where it is there already
        String free = taken(name) ? otherwise : name;
        if (!tried(() -> client.rename(name, Afterwards.ARCHIVE + "/" + free))) {
            throw refused("moved to " + Afterwards.ARCHIVE, name);
        }
    }

    private boolean taken(String name) {
        try {
            for (FTPFile file : client.listFiles(Afterwards.ARCHIVE)) {
                if (file != null && name.equals(file.getName())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    private PermanentFault refused(String what, String name) {
        return new PermanentFault(SafeName.shown(name) + " was worked off but could not be " + what + " on the FTP server "
                + place.server() + " (" + client.getReplyCode() + "); give the account the right to do so, or set"
                + " files.afterSuccess to keep");
    }

    private boolean tried(Command command) {
        try {
            return command.run();
        } catch (IOException e) {
            throw new TransientFault("the connection to the FTP server " + place.server() + " was lost", e);
        }
    }

    @Override
    public void close() {
        dropped(operations);
    }

    private static void dropped(FtpOperations operations) {
        try {
            if (operations.getClient().isConnected()) {
                operations.getClient().logout();
                operations.getClient().disconnect();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server hung up first", e);
        }
    }

    /** One command and whether the server agreed. */
    @FunctionalInterface
    private interface Command {

        boolean run() throws IOException;
    }
}
