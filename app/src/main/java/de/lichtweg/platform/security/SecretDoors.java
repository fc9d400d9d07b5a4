package de.lichtweg.platform.security;

import org.springframework.stereotype.Component;

/**
 * Doors that open by a secret in the address of a page, such as a personal link. Who comes with wrong secrets too often has to
 * wait, as at the sign-in, and is counted together with it.
 */
@Component
public class SecretDoors {

    private final SignInThrottle throttle;

    SecretDoors(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /** Whether somebody from a network address may try. */
    public boolean isOpenTo(String address) {
        return throttle.isOpenTo(address);
    }

    /** Somebody came with a secret that opens nothing. */
    public void failed(String door, String address) {
        throttle.failed(door, address);
    }
}
