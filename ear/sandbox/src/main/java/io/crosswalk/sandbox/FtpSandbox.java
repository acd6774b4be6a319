package io.crosswalk.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** A real FTP server on loopback with one user and one folder, for files as a manufacturer would leave them. */
public final class FtpSandbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LOGINS = 20;

    private final FtpServer server;
    private final Listener listener;
    private final Path home;

    private FtpSandbox(FtpServer server, Listener listener, Path home) {
        this.server = server;
        this.listener = listener;
        this.home = home;
    }

    /** Starts on a port, 0 for a free one. The folder becomes the user's root and is created when it is missing. */
    public static FtpSandbox start(int port, Path home, String user, String password) {
        try {
            Files.createDirectories(home);
            Listener listener = listener(port);
            FtpServerFactory factory = new FtpServerFactory();
            factory.addListener("default", listener);
            factory.setUserManager(users(home, user, password));
            ConnectionConfigFactory connections = new ConnectionConfigFactory();
            connections.setAnonymousLoginEnabled(false);
            connections.setLoginFailureDelay(0);
            factory.setConnectionConfig(connections.createConnectionConfig());
            FtpServer server = factory.createServer();
            server.start();
            return new FtpSandbox(server, listener, home);
        } catch (IOException e) {
            throw new UncheckedIOException("the FTP sandbox cannot use " + home + "; choose another folder", e);
        } catch (FtpException e) {
            throw new IllegalStateException("the FTP sandbox cannot listen on " + LOOPBACK + ":" + port + "; choose another port or 0 for a free one", e);
        }
    }

    private static Listener listener(int port) {
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setPassiveAddress(LOOPBACK);
        data.setPassiveExternalAddress(LOOPBACK);
        data.setActiveEnabled(false);
        ListenerFactory listeners = new ListenerFactory();
        listeners.setServerAddress(LOOPBACK);
        listeners.setPort(port);
        listeners.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        return listeners.createListener();
    }

    private static UserManager users(Path home, String name, String password) throws FtpException {
        BaseUser user = new BaseUser();
        user.setName(name);
        user.setPassword(password);
        user.setHomeDirectory(home.toAbsolutePath().toString());
        user.setAuthorities(List.of(new WritePermission(), new ConcurrentLoginPermission(LOGINS, LOGINS)));
        UserManager users = new PropertiesUserManagerFactory().createUserManager();
        users.save(user);
        return users;
    }

    public int port() {
        return listener.getPort();
    }

    /** The folder that the user sees as {@code /}. */
    public Path home() {
        return home;
    }

    /** Leaves a file and, once it is complete, its done marker {@code <name>.ok}. */
    public void deliver(String name, byte[] content) {
        put(name, content);
        put(name + ".ok", new byte[0]);
    }

    /** Leaves a file that is still being written: no marker. */
    public void put(String name, byte[] content) {
        Path file = home.resolve(name).normalize();
        if (!file.startsWith(home)) {
            throw new IllegalArgumentException("outside of the FTP folder: " + name);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; check space and permissions", e);
        }
    }

    /** The names of all files below the folder, sorted, with {@code /} between folders. */
    public List<String> files() {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).map(file -> home.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
