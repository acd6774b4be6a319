package io.crosswalk.core.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who speaks: a feed, or a target read as a source.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "feed")
public class Feed {

    @Id
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "id")
    private int id;

    @Column(name = "name")
    private String name;

    @Column(name = "source")
    private String source;

    @Column(name = "target")
    private boolean target;

    /** For Hibernate. */
    protected Feed() {
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }
}
