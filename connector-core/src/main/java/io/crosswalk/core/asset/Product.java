package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/**
 * Which product, not which unit.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@IdClass(Product.Key.class)
@Table(name = "product")
public class Product {

    @Id
    @Column(name = "maker")
    private String maker;

    @Id
    @Column(name = "key")
    private String key;

    @Column(name = "name")
    private String name;

    /** For Hibernate. */
    protected Product() {
    }

    public String maker() {
        return maker;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** What tells one row from another. */
    public record Key(String maker, String key) implements Serializable {
    }
}
