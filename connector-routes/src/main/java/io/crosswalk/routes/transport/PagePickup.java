package io.crosswalk.routes.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.routes.http.HttpAnswer;
import io.crosswalk.routes.http.HttpAsk;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Exchange;

/**
 * One reading of all pages of a REST source into one JSON array.
 *
 * <p>Ends when the peer says that there is no more, or all of a stated total is there. A total that moves, or is not
 * reached, makes the reading {@link #moved()}: what was read is no consistent whole.
 */
final class PagePickup implements Pickups.Pickup {

    private static final int EMPTY_IN_A_ROW = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<HttpAsk, HttpAnswer> http;
    private final PageOrder order;
    private final PageLimits limits;
    private final Spool.Draft draft;
    private final Set<String> seen = new HashSet<>();
    private HttpAsk next;
    private HttpAnswer answer;
    private long pages;
    private long read;
    private int emptyInARow;
    private Long total;
    private String lastKey;
    private boolean moved;
    private Exception fault;

    PagePickup(Function<HttpAsk, HttpAnswer> http, PageOrder order, PageLimits limits, Spool.Draft draft) throws IOException {
        this.http = http;
        this.order = order;
        this.limits = limits;
        this.draft = draft;
        this.next = order.first();
        draft.write("[");
    }

    @Override
    public boolean unfinished() {
        return next != null && !moved && fault == null;
    }

    @Override
    public void ask(Exchange exchange) {
        if (!seen.add("ask " + next.target())) {
            throw new PermanentFault("the next page of " + answer.from().getPath() + " is one that was read already; check from.paging");
        }
        answer = http.apply(next).orFault();
        exchange.getMessage().setBody(Utf8.of(answer.body()));
        exchange.setProperty("bytes", exchange.getMessage().getBody());
    }

    @Override
    public void arrived(Exchange exchange) throws IOException {
        Page page = exchange.getMessage().getBody(Page.class);
        byte[] bytes = exchange.getProperty("bytes", byte[].class);
        if (page.records() == null) {
            throw new PermanentFault("the page at " + answer.from().getPath() + " has no list where from.records points; lists are at "
                    + (page.lists().isEmpty() ? "no place" : String.join(", ", page.lists())));
        }
        notTheSameAgain(page, bytes);
        for (Page.Slice record : page.records()) {
            draft.write(read == 0 ? "\n" : ",\n");
            draft.write(bytes, record.from(), record.to());
            read++;
        }
        pages++;
        limits.check(pages, draft.bytes());
        advance(page, bytes);
    }

    @Override
    public void failed(Exception cause) {
        fault = cause;
    }

    /** The set of records changed while it was read. */
    boolean moved() {
        return moved;
    }

    HttpAnswer lastAnswer() {
        return answer;
    }

    long read() {
        return read;
    }

    /** Ends the array; throws what went wrong on the way. */
    Spool.Spooled finish() throws IOException {
        raise();
        draft.write("\n]\n");
        return draft.finish();
    }

    void raise() {
        if (fault instanceof TransientFault known) {
            throw known;
        }
        if (fault instanceof PermanentFault known) {
            throw known;
        }
        for (Throwable link = fault; link != null; link = link.getCause()) {
            if (link instanceof JsonProcessingException) {
                // its message quotes the answer
                throw new PermanentFault("the answer from " + answer.from().getPath() + " is not JSON (" + answer.header("Content-Type")
                        .orElse("no content type") + ", " + answer.body().length + " bytes); check the url and the login");
            }
        }
        if (fault instanceof IOException) {
            throw new TransientFault("the spool cannot be written; check its disk", fault);
        }
        if (fault != null) {
            throw new IllegalStateException("a page could not be taken over", fault);
        }
    }

    private void advance(Page page, byte[] bytes) throws IOException {
        Optional<Long> stated = order.total(page);
        if (total == null) {
            total = stated.orElse(null);
        } else if (stated.isPresent() && !stated.get().equals(total)) {
            moved = true;
            return;
        }
        boolean empty = page.records().isEmpty();
        emptyInARow = empty ? emptyInARow + 1 : 0;
        Optional<Boolean> more = order.hasMore(page);
        if (total != null && read >= total) {
            next = null;
            moved = read > total;
            return;
        }
        if (empty && (more.orElse(false) && order.endsWithAnEmptyPage() || emptyInARow > EMPTY_IN_A_ROW)) {
            throw new TransientFault("an empty page at " + answer.from().getPath() + " claims that there is more; what was read is"
                    + " not complete", null);
        }
        boolean ended = more.isPresent() && !more.get() || empty && order.endsWithAnEmptyPage();
        next = ended ? null : order.next(answer, page, position(page, bytes)).orElse(null);
        moved = next == null && total != null && read < total;
    }


    private PageOrder.Position position(Page page, byte[] bytes) throws IOException {
        Optional<String> key = Optional.empty();
        if (order.key().isPresent() && !page.records().isEmpty()) {
            Page.Slice last = page.records().get(page.records().size() - 1);
            JsonNode record = JSON.readTree(bytes, last.from(), last.to() - last.from());
            key = Optional.of(record.at(order.key().get()).asText("")).filter(text -> !text.isEmpty());
            if (key.isEmpty() || key.get().equals(lastKey)) {
                throw new PermanentFault("the last record of a page has no new key at " + order.key().get()
                        + "; paging by key needs one that grows");
            }
            lastKey = key.get();
        }
        return new PageOrder.Position(pages, read, page.records().size(), key);
    }

    private void notTheSameAgain(Page page, byte[] bytes) {
        if (page.records().isEmpty()) {
            return;
        }
        Page.Slice last = page.records().get(page.records().size() - 1);
        int from = page.records().get(0).from();
        MessageDigest digest = sha256();
        digest.update(bytes, from, last.to() - from);
        if (!seen.add("page " + HexFormat.of().formatHex(digest.digest()))) {
            throw new PermanentFault("the peer sent the same page twice at " + answer.from().getPath()
                    + "; it does not follow the parameters of from.paging, or needs a total to know the end");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
