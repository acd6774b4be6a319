package io.crosswalk.routes.api;

/** Whether a password is the one behind a stored hash. */
@FunctionalInterface
public interface PasswordCheck {

    /**
     * Takes the same time for a wrong password as for a right one.
     *
     * @throws IllegalArgumentException when this is no hash; the message does not repeat it
     */
    boolean matches(String hash, String password);
}
