package io.crosswalk.core.unlisted;

/** Wrong on purpose: a package that the table does not name. The table's control. */
public final class RoomWithoutRow {
}
