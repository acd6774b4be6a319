package io.crosswalk.routes.http;

import io.crosswalk.core.fault.PermanentFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPInputStream;

/** Collects a body up to a size, and gives up the exchange beyond it. */
final class BodyWithin implements BodySubscriber<byte[]> {

    private final long limit;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Subscription subscription;

    private BodyWithin(long limit) {
        this.limit = limit;
    }

    static BodyHandler<byte[]> bytes(long limit) {
        return info -> new BodyWithin(limit);
    }

    /** Undoes {@code Content-Encoding: gzip}, within the same limit. */
    static byte[] unzipped(byte[] zipped, long limit) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] plain = in.readNBytes((int) limit + 1);
            if (plain.length > limit) {
                throw tooLarge(limit);
            }
            return plain;
        }
    }

    static PermanentFault tooLarge(long limit) {
        return new PermanentFault("an answer is larger than " + limit + " bytes; ask for smaller pages");
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (received.size() + (long) part.remaining() > limit) {
                subscription.cancel();
                body.completeExceptionally(tooLarge(limit));
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            received.write(bytes, 0, bytes.length);
        }
    }

    @Override
    public void onError(Throwable fault) {
        body.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        body.complete(received.toByteArray());
    }
}
