package de.lichtweg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the platform. */
@SpringBootApplication
public class LichtwegApplication {

    static void main(String[] args) {
        SpringApplication.run(LichtwegApplication.class, args);
    }
}
