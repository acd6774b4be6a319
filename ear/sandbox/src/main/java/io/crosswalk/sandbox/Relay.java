package io.crosswalk.sandbox;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets a server open its port before the desk behind it exists; early callers wait. */
final class Relay implements LoopbackServer.Desk {

    private final CompletableFuture<LoopbackServer.Desk> desk = new CompletableFuture<>();

    void open(LoopbackServer.Desk ready) {
        desk.complete(ready);
    }

    @Override
    public Answer answer(Call call, Optional<Fault> fault) {
        return desk.join().answer(call, fault);
    }
}
