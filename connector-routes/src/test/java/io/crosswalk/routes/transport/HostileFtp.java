package io.crosswalk.routes.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An FTP server that lists whatever a test makes it list, lets anybody in, and remembers what it was asked for. */
final class HostileFtp implements AutoCloseable {

    private static final String CONTENT = "content";

    private final ServerSocket control = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    private final List<String> names;
    private final String unreadable;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    HostileFtp(List<String> names, String unreadable) throws IOException {
        this.names = names;
        this.unreadable = unreadable;
        daemon(this::accept);
    }

    int port() {
        return control.getLocalPort();
    }

    List<String> commands() {
        return commands;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = control.accept();
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            commands.add("closed"); // the test is over
        }
    }

    private void serve(Socket client) {
        try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                ServerSocket data = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                answer(line, out, data);
            }
        } catch (IOException e) {
            commands.add("gone");
        }
    }

    private void answer(String line, OutputStream out, ServerSocket data) throws IOException {
        switch (line.split(" ")[0]) {
            case "USER" -> say(out, "331 password");
            case "PASS" -> say(out, "230 in");
            case "PASV" -> say(out, "227 Entering Passive Mode (127,0,0,1," + (data.getLocalPort() >> 8) + "," + (data.getLocalPort() & 255) + ")");
            case "SYST" -> say(out, "215 UNIX Type: L8");
            case "LIST" -> send(out, data, listing());
            case "RETR" -> {
                if (unreadable != null && line.endsWith(unreadable)) {
                    data.accept().close();
                    say(out, "550 no");
                } else {
                    send(out, data, CONTENT);
                }
            }
            case "QUIT" -> say(out, "221 bye");
            case "FEAT" -> say(out, "502 no");
            default -> say(out, "250 ok");
        }
    }

    private String listing() {
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append("-rw-r--r-- 1 a a ").append(CONTENT.length()).append(" Jan 01 2026 ").append(name).append("\r\n"));
        return lines.toString();
    }

    private static void send(OutputStream out, ServerSocket data, String text) throws IOException {
        say(out, "150 here");
        try (Socket socket = data.accept()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
        say(out, "226 done");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        control.close();
    }
}
