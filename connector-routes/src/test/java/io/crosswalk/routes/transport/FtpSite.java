package io.crosswalk.routes.transport;

import io.crosswalk.core.config.SecretRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** A real FTP server on the loopback with one account; it remembers the commands it was given. */
final class FtpSite implements AutoCloseable {

    static final String PASSWORD = "p@ss w+rd&x=1#%41)";

    private final Path home;
    private final FtpServer server;
    private final ListenerFactory listener = new ListenerFactory();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    FtpSite(Path home) throws IOException, FtpException {
        this.home = home;
        Files.createDirectories(home.resolve("out"));
        FtpServerFactory factory = new FtpServerFactory();
        listener.setPort(0);
        listener.setServerAddress("127.0.0.1");
        factory.addListener("default", listener.createListener());
        BaseUser user = new BaseUser();
        user.setName("contoso");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(home.toString());
        user.setAuthorities(List.of(new WritePermission(), new ConcurrentLoginPermission(10, 10)));
        factory.getUserManager().save(user);
        factory.setFtplets(new HashMap<>(Map.of("log", new DefaultFtplet() {
            @Override
            public FtpletResult beforeCommand(FtpSession session, FtpRequest request) {
                commands.add(request.getRequestLine());
                return FtpletResult.DEFAULT;
            }
        })));
        server = factory.createServer();
        server.start();
    }

    int port() {
        return ((org.apache.ftpserver.impl.DefaultFtpServer) server).getListener("default").getPort();
    }

    Path out() {
        return home.resolve("out");
    }

    List<String> commands() {
        return commands;
    }

    SecretRef password(String text) throws IOException {
        return new SecretRef("file:" + Files.writeString(home.resolveSibling("secret"), text));
    }

    @Override
    public void close() {
        server.stop();
    }
}
