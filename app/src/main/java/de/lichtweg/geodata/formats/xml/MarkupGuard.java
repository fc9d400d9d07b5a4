package de.lichtweg.geodata.formats.xml;

import de.lichtweg.geodata.formats.BrokenFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches the bytes of an XML document on their way to a parser, so that no token can fill the memory and no document type
 * gets that far: neither entities that multiply nor such that point outside exist then.
 *
 * <p>Throws {@link BrokenFile} {@code xml.doctype}, {@code xml.large} (a tag above 1 MiB, a text, comment or CDATA section
 * above 16 MiB) and {@code xml.utf16}. Works for every encoding in which markup is ASCII.
 */
public final class MarkupGuard extends FilterInputStream {

    private static final int TAG_BYTES = 1 << 20;
    private static final int TEXT_BYTES = 16 << 20;
    private static final String CDATA = "[CDATA[";

    private enum State {
        TEXT,
        OPEN,
        TAG,
        DECLARATION,
        COMMENT,
        CDATA
    }

    private State state = State.TEXT;
    private long position;
    private long begun;
    private final StringBuilder declaration = new StringBuilder(CDATA.length());
    private int before;
    private int beforeThat;

    /** Watches a stream. */
    public MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            see(buffer[i]);
        }
        return n;
    }

    private void see(byte b) {
        if (position < 4) {
            refuseWideCharacters(b);
        }
        switch (state) {
            case TEXT -> {
                if (b == '<') {
                    enter(State.OPEN);
                }
            }
            case OPEN -> open(b);
            case TAG -> {
                if (b == '>') {
                    enter(State.TEXT);
                }
            }
            case DECLARATION -> declare(b);
            case COMMENT -> leave(b, '-');
            case CDATA -> leave(b, ']');
        }
        beforeThat = before;
        before = b;
        position++;
        if (position - begun > (state == State.TAG ? TAG_BYTES : TEXT_BYTES)) {
            throw new BrokenFile("xml.large", "", null);
        }
    }

    private void refuseWideCharacters(byte b) {
        if (b == 0 || b == (byte) 0xfe || b == (byte) 0xff) {
            throw new BrokenFile("xml.utf16", "", null);
        }
    }

    private void open(byte b) {
        if (b == '!') {
            declaration.setLength(0);
            state = State.DECLARATION;
        } else {
            state = State.TAG;
        }
    }

    /** Behind {@code <!} follow {@code --}, {@code [CDATA[} or a document type. */
    private void declare(byte b) {
        declaration.append((char) b);
        String said = declaration.toString();
        if (said.equals("--")) {
            enter(State.COMMENT);
            before = 0;
        } else if (said.equals(CDATA)) {
            enter(State.CDATA);
        } else if (!"--".startsWith(said) && !CDATA.startsWith(said)) {
            throw new BrokenFile("xml.doctype", "", null);
        }
    }

    private void leave(byte b, char twice) {
        if (b == '>' && before == twice && beforeThat == twice) {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        begun = position;
    }
}
