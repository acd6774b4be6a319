package io.crosswalk.routes.transport;

/** The names by which the transports know the route templates; the templates themselves are made in the routes. */
public final class Templates {

    /** One poll of a folder, here or on a server; parameter {@link #FROM}. */
    public static final String FILES = "feed-files";
    /** All pages of a REST source; parameters {@link #FROM} and {@link #FORMAT}. */
    public static final String PAGES = "feed-pages";
    /** The endpoint that yields one file, or that starts the reading of pages. */
    public static final String FROM = "from";
    /** The data format that unmarshals a page's envelope. */
    public static final String FORMAT = "format";

    private Templates() {
    }
}
