package broken.modules.upper;

/** Used without leave. */
public record Upper(int value) {}
