package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.routes.http.HttpAnswer;
import io.crosswalk.routes.http.HttpAsk;
import io.crosswalk.routes.http.Origin;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one page leads to the next: {@code none | offset | page | keyset | nextLink | cursor}.
 *
 * <p>Only where the strategy gives no next request is the peer through; a short page proves nothing.
 */
final class PageOrder {

    private static final Pattern NEXT_LINK = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");
    private static final List<String> NEXT_PLACES = List.of("/next", "/links/next", "/_links/next/href", "/@odata.nextLink",
            "/d/__next");

    private final String url;
    private final FeedConfig.Paging paging;
    private final String size;

    PageOrder(String url, FeedConfig.Paging paging) {
        this.url = url;
        this.paging = paging;
        this.size = parameter("size").orElse("500");
    }

    /** Where the reading stands after a page: the records so far, those of the page, and its last key. */
    record Position(long pages, long read, int onPage, Optional<String> lastKey) {
    }

    HttpAsk first() {
        HttpAsk ask = HttpAsk.get(url);
        return switch (type()) {
            case "none" -> ask;
            case "offset" -> sized(ask, "limitParam", "limit").query(named("offsetParam", "offset"), 0);
            case "page" -> sized(ask, "sizeParam", "size").query(named("pageParam", "page"), firstPage());
            case "keyset" -> sized(ask, "limitParam", "limit");
            case "nextLink", "cursor" -> limited(ask);
            default -> throw new PermanentFault("paging is " + type()
                    + "; known are none, offset, page, keyset, nextLink and cursor");
        };
    }

    /** The next request, where this page leads to one. */
    Optional<HttpAsk> next(HttpAnswer answer, Page page, Position at) {
        HttpAsk ask = HttpAsk.get(url);
        return switch (type()) {
            case "none" -> Optional.empty();
            case "offset" -> Optional.of(sized(ask, "limitParam", "limit").query(named("offsetParam", "offset"), at.read()));
            case "page" -> Optional.of(sized(ask, "sizeParam", "size").query(named("pageParam", "page"), firstPage() + at.pages()));
            case "keyset" -> at.lastKey().map(key -> sized(ask, "limitParam", "limit").query(keyParameter(), key));
            case "nextLink" -> link(answer, page).map(next -> follow(answer.from(), next));
            default -> next(page).map(cursor -> limited(ask).query(named("cursorParam", "cursor"), cursor));
        };
    }

    /** Whether an empty page means the end: where we count ourselves it does, a link or cursor may lead past it. */
    boolean endsWithAnEmptyPage() {
        return !type().equals("nextLink") && !type().equals("cursor");
    }

    Optional<Long> total(Page page) {
        return parameter("total").flatMap(page::number);
    }

    Optional<Boolean> hasMore(Page page) {
        return parameter("hasMore").flatMap(page::flag);
    }

    /** The pointer of the key within a record, where pages follow a key. */
    Optional<String> key() {
        return type().equals("keyset") ? Optional.of(parameter("key").orElseThrow(
                () -> new PermanentFault("paging of type keyset needs key, a JSON pointer within a record"))) : Optional.empty();
    }

    String type() {
        return paging == null || paging.type() == null ? "none" : paging.type();
    }

    private Optional<String> link(HttpAnswer answer, Page page) {
        return next(page).or(() -> answer.header("Link").flatMap(PageOrder::nextOf));
    }

    private static Optional<String> nextOf(String header) {
        Matcher found = NEXT_LINK.matcher(header);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Optional<String> next(Page page) {
        List<String> places = parameter("next").map(List::of).orElse(NEXT_PLACES);
        return places.stream().map(page::text).flatMap(Optional::stream).findFirst();
    }

    private HttpAsk follow(URI from, String next) {
        URI address;
        try {
            address = from.resolve(next);
        } catch (IllegalArgumentException e) {
            throw new PermanentFault("the next link of " + from.getPath() + " is not a valid address", e);
        }
        if (!Origin.same(URI.create(url), address)) {
            throw new PermanentFault("the next link of " + from.getPath() + " leads to another host (" + address.getAuthority()
                    + ") than the feed's url; nothing was sent there");
        }
        return HttpAsk.get(address.toString());
    }

    private HttpAsk sized(HttpAsk ask, String parameter, String usual) {
        return ask.query(named(parameter, usual), size);
    }

    private HttpAsk limited(HttpAsk ask) {
        return parameter("limitParam").or(() -> parameter("sizeParam")).map(name -> ask.query(name, size)).orElse(ask);
    }

    private long firstPage() {
        return Long.parseLong(parameter("firstPage").orElse("1"));
    }

    private String keyParameter() {
        return parameter("keyParam").orElseThrow(() -> new PermanentFault("paging of type keyset needs keyParam"));
    }

    private String named(String parameter, String usual) {
        return parameter(parameter).orElse(usual);
    }

    Optional<String> parameter(String name) {
        return paging == null ? Optional.empty() : paging.parameter(name);
    }
}
