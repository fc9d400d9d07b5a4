package de.lichtweg.geodata.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes with the few pieces of the Protocol Buffers wire format that a tile needs. */
final class ProtoBuffer {

    private static final int LENGTH_DELIMITED = 2;

    private byte[] bytes;
    private int size;

    ProtoBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** A base-128 varint; negative numbers take ten bytes. */
    void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number with the small ones of both signs short. */
    void zigzag(int value) {
        varint((value << 1 ^ value >> 31) & 0xFFFFFFFFL);
    }

    void field(int number, long value) {
        varint((long) number << 3);
        varint(value);
    }

    void field(int number, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint((long) number << 3 | LENGTH_DELIMITED);
        varint(utf8.length);
        append(utf8, utf8.length);
    }

    void field(int number, ProtoBuffer message) {
        varint((long) number << 3 | LENGTH_DELIMITED);
        varint(message.size);
        append(message.bytes, message.size);
    }

    /** A message in two pieces. */
    void field(int number, ProtoBuffer head, ProtoBuffer tail) {
        varint((long) number << 3 | LENGTH_DELIMITED);
        varint((long) head.size + tail.size);
        append(head.bytes, head.size);
        append(tail.bytes, tail.size);
    }

    /** Begins a message of less than 128 bytes in place; answers where, for {@link #end}. */
    int begin(int number) {
        varint((long) number << 3 | LENGTH_DELIMITED);
        varint(0);
        return size;
    }

    /** Ends a message that began at a place. */
    void end(int begin) {
        if (size - begin > 127) {
            throw new IllegalStateException("a message of " + (size - begin) + " bytes does not fit");
        }
        bytes[begin - 1] = (byte) (size - begin);
    }

    private void append(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
