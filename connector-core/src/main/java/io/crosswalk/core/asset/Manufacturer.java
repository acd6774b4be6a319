package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A maker of products, by its key after aliases.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "manufacturer")
public class Manufacturer {

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "name")
    private String name;

    /** For Hibernate. */
    protected Manufacturer() {
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }
}
