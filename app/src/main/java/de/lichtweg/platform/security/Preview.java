package de.lichtweg.platform.security;

import de.lichtweg.kernel.RegionKey;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looking at the product through the eyes of others. It is kept in the session and shows what such an account may see, as far as the
 * reader may see it too: never more, and nothing can be changed. What operators said in confidence about themselves is left out, since
 * it may concern territories that are none of the reader's.
 *
 * @param role whose eyes
 * @param territory own territory of such an account; {@code null} for none
 * @param label what the banner says
 */
public record Preview(Role role, @Nullable RegionKey territory, String label) {

    private static final String ATTRIBUTE = Preview.class.getName();
    private static final String NOBODY = "vorschau";

    /** What stays with the own eyes: the way out, and what belongs to the session. */
    private static final List<String> OWN = List.of("/vorschau/ende", "/abmelden", "/sitzung", "/static/");

    /** Roles that can be looked through. */
    public static final Set<Role> ROLES = Set.of(Role.PUBLIC, Role.MUNICIPALITY, Role.OPERATOR);

    /** Refuses a role that cannot be looked through. */
    public Preview {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("preview as " + role);
        }
    }

    /** The preview of a request's session; empty without one, and on what stays with the own eyes. */
    public static Optional<Preview> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return session == null || OWN.stream().anyMatch(path::startsWith)
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE)).map(Preview::parse);
    }

    /** From now on the session looks through other eyes. */
    public void begin(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, role + ";" + (territory == null ? "" : territory) + ";" + label);
    }

    /** From now on the session looks through its own eyes; whether it did not before. */
    public static boolean end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean was = session != null && session.getAttribute(ATTRIBUTE) != null;
        if (was) {
            session.removeAttribute(ATTRIBUTE);
        }
        return was;
    }

    private static Preview parse(String text) {
        String[] parts = text.split(";", 3);
        return new Preview(Role.valueOf(parts[0]), parts[1].isEmpty() ? null : new RegionKey(parts[1]), parts[2]);
    }

    /** Whether a request would change something. */
    static boolean isChange(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /** What such an account sees, as far as the reader sees it; nothing of a territory that is not the reader's. */
    Scope scope(Scope reader) {
        Set<RegionKey> own = territory != null && reader.owns(territory) ? Set.of(territory) : Set.of();
        return new Scope(
                role == Role.PUBLIC ? Scope.anonymous().actor() : NOBODY,
                label,
                role,
                role == Role.OPERATOR ? NOBODY : null,
                own,
                reader.rights().seenBy(reader.role(), role));
    }
}
