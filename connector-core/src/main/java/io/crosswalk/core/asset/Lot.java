package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/**
 * A production batch shared by many units: the key of recalls.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@IdClass(Lot.Key.class)
@Table(name = "lot")
public class Lot {

    @Id
    @Column(name = "maker")
    private String maker;

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "display")
    private String display;

    /** For Hibernate. */
    protected Lot() {
    }

    public String maker() {
        return maker;
    }

    public String key() {
        return key;
    }

    public String display() {
        return display;
    }

    /** What tells one row from another. */
    public record Key(String maker, String key) implements Serializable {
    }
}
