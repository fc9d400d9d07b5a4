package broken.planner;

import org.springframework.stereotype.Component;

/** A planner that knows Spring. */
@Component
public class RouteOfSpring {}
