package org.zhengming.ingest.source;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.ingest.source.ConfigurationProblem.Code;
import org.zhengming.ingest.source.SecurityPlace.Demand;

/** Reads the section {@code security}. */
final class SecuritySection {

    private static final String ROLES = "second-factor-roles";
    private static final String ROLE_NAMES = "ADMINISTRATOR, …";

    private SecuritySection() {}

    static SecurityPlace read(Section section) {
        Demand demand = section.value("second-factor", "all, roles, off", SecuritySection::demand, Demand.ALL);
        List<String> roles = section.list(ROLES, ROLE_NAMES, SecuritySection::role);
        if (demand == Demand.ROLES && roles.isEmpty()) {
            section.add(Code.MISSING_KEY, section.line("second-factor"), ROLES, "security");
        }
        OidcPlace oidc = section.members().containsKey("oidc") ? oidc(section.section("oidc")) : null;
        section.end();
        return new SecurityPlace(demand, Set.copyOf(roles), oidc);
    }

    private static OidcPlace oidc(Section section) {
        boolean inside = section.value("allow-private-addresses", "true, false", Values::flag, false);
        OidcPlace place = new OidcPlace(
                section.required("issuer", "https://…", text -> address(text, inside), URI.create("https://localhost")),
                section.required("audience", "text", Values::text, "zhengming"),
                section.value("keys", "https://…", text -> address(text, inside), null),
                claims(section.section("claims")),
                roles(section.sections("roles")),
                inside);
        section.end();
        return place;
    }

    private static Map<String, String> claims(Section section) {
        Map<String, String> claims = new HashMap<>();
        OidcPlace.USUAL_CLAIMS.forEach(
                (what, usual) -> claims.put(what, section.value(what, "name", Values::text, usual)));
        section.end();
        return claims;
    }

    private static Map<String, String> roles(List<Section> sections) {
        Map<String, String> roles = new HashMap<>();
        for (Section each : sections) {
            String said = each.required("claim", "text", Values::text, "");
            String role = each.required("role", ROLE_NAMES, SecuritySection::role, "");
            roles.put(said, role);
            each.end();
        }
        return roles;
    }

    /** Whatever is not encrypted could be read and changed on the way; inside the office's network that is its own care. */
    private static URI address(String text, boolean inside) {
        URI address = Values.webAddress(text);
        return address != null && (inside || "https".equalsIgnoreCase(address.getScheme())) ? address : null;
    }

    private static Demand demand(String text) {
        return switch (text) {
            case "all" -> Demand.ALL;
            case "roles" -> Demand.ROLES;
            case "off" -> Demand.OFF;
            default -> null;
        };
    }

    private static String role(String text) {
        return text.matches("[A-Z][A-Z_]*") ? text : null;
    }
}
